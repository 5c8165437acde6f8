"""OPML: the feeds of a list, as other readers write it."""

from __future__ import annotations

from lxml import etree

from doichieu.errors import SourceError


def feeds(where: str, data: bytes) -> tuple[str, ...]:
    """Return the addresses of the feeds in a list, each once, in order; raises SourceError where it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(where, f"no list of feeds ({error})", "give an OPML file") from error
    found = [node.get("xmlUrl", "").strip() for node in root.iter("outline")] if root is not None else []
    addresses = tuple(dict.fromkeys(url for url in found if url.startswith(("http://", "https://"))))
    if not addresses:
        raise SourceError(where, "no feed in the list", "give an OPML file with xmlUrl attributes")
    return addresses
