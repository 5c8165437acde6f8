"""Tables as Parquet, with the version of the tables in each file; needs pyarrow (`pip install 'doichieu[tables]'`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from doichieu.errors import UsageError
from doichieu.export.tables import VERSION, Row, Table


class Writer:
    """Writes the rows of one table."""

    def __init__(self, arrow: Any, table: Table, writer: Any, schema: Any) -> None:
        self._arrow, self._table, self._writer, self._schema = arrow, table, writer, schema

    def write(self, rows: Iterable[Row]) -> None:
        """Write some rows."""
        ordered = [{column: row[column] for column in self._table.columns} for row in rows]
        if ordered:
            self._writer.write_table(self._arrow.Table.from_pylist(ordered, schema=self._schema))


@contextmanager
def opened(table: Table, path: Path) -> Iterator[Writer]:
    """Yield what writes a table into a file; raises UsageError where pyarrow is not installed."""
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow; pip install 'doichieu[tables]'") from error
    kinds = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    fields = [arrow.field(name, kinds[kind]) for name, kind in table.columns.items()]
    schema = arrow.schema(fields, metadata={"doichieu": f"{table.name} {VERSION}"})
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        yield Writer(arrow, table, writer, schema)
