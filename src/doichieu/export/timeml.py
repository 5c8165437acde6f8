"""An article as TimeML 1.2.1: its text with every time as a TIMEX3 element, and the day of publication."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from doichieu.records import Reading

_SCHEMA = "http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd"
_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document(reading: Reading) -> bytes:
    """Return the document; a character that XML has no room for becomes U+FFFD."""
    article = reading.article
    text, done, pieces = _NOT_XML.sub("\ufffd", article.text), 0, []
    for number, time in enumerate(sorted(reading.times, key=lambda t: t.start), 1):
        if time.start < done:
            continue  # within the one before
        mod = f" mod={quoteattr(time.mod)}" if time.mod else ""
        head = f'<TIMEX3 tid="t{number}" type={quoteattr(time.type)} value={quoteattr(time.value)}{mod}>'
        pieces += [escape(text[done : time.start]), head, escape(text[time.start : time.end]), "</TIMEX3>"]
        done = time.end
    pieces.append(escape(text[done:]))
    day = article.day.isoformat()
    created = f'<TIMEX3 tid="t0" type="DATE" value="{day}" functionInDocument="CREATION_TIME">{day}</TIMEX3>'
    title = f"<TITLE>{escape(_NOT_XML.sub(chr(0xFFFD), article.title))}</TITLE>\n" if article.title else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="{_SCHEMA}">\n'
        f"<DOCID>{escape(_NOT_XML.sub(chr(0xFFFD), article.id))}</DOCID>\n<DCT>{created}</DCT>\n{title}"
        f"<TEXT>{''.join(pieces)}</TEXT>\n</TimeML>\n"
    ).encode()
