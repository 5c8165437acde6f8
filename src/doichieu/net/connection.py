"""Connections to public addresses only.

A name is looked up once, every address found is checked, and the connection goes to the one that was checked: what the
name leads to a moment later (DNS rebinding) does not matter. Redirects come through here too.
"""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from doichieu.errors import FetchError

PORTS = (80, 443)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_UNICAST = ipaddress.ip_network("2000::/3")
_RESERVED = (ipaddress.ip_network("3fff::/20"), ipaddress.ip_network("2001:db8::/32"))
_PROTOCOLS = ipaddress.ip_network("192.0.0.0/24")
_ISATAP = (0x00005EFE, 0x02005EFE)
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(told: str) -> bool:
    """Tell whether an IP address is one of the public internet, also where it stands inside an IPv6 address."""
    try:
        address: Address = ipaddress.ip_address(told.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        inner = _inside(address)
        if inner is None:
            return address.is_global and address in _UNICAST and not any(address in net for net in _RESERVED)
        address = inner
    return address.is_global and not address.is_multicast and address not in _PROTOCOLS


def _inside(address: ipaddress.IPv6Address) -> Address | None:
    """Return the IPv4 address that an IPv6 one stands for (mapped, 6to4, Teredo, NAT64, ISATAP)."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    isatap = int(address) >> 32 & 0xFFFFFFFF in _ISATAP
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if isatap or address in _NAT64 else None


class Connections:
    """The connections that were made, so that one that takes too long can be cut, whatever it waits for."""

    def __init__(self) -> None:
        self._last: socket.socket | None = None
        self.was_cut = False

    def made(self, connection: socket.socket) -> None:
        """Remember the connection that is used now."""
        self._last = connection

    def cut(self) -> None:
        """End the connection that is used now."""
        self.was_cut = True
        if self._last is not None:
            with suppress(OSError):
                self._last.shutdown(socket.SHUT_RDWR)


class _Http(HTTPConnection):
    """A connection that goes to a checked address of its host."""

    local = False
    connections: Connections

    def _new_conn(self) -> socket.socket:
        if not self.local and self.port not in PORTS:
            raise FetchError(f"{self.host}:{self.port}: only the ports {PORTS[0]} and {PORTS[1]} are asked")
        try:
            found = socket.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"{self.host}: no such host ({error})") from error
        addresses = [(family, place) for family, _, _, _, place in found if self.local or is_public(str(place[0]))]
        if not addresses or len(addresses) < len(found):
            raise FetchError(f"{self.host}: leads to an address that is not public; it is not asked")
        family, place = addresses[0]
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(self.timeout if isinstance(self.timeout, int | float) else None)
            connection.connect(place)
        except OSError as error:
            connection.close()
            raise NewConnectionError(self, f"cannot be reached ({error})") from error
        return connection

    def request(self, *args: Any, **kwargs: Any) -> None:
        """Ask, over a connection that is known before it is waited for."""
        if self.sock is None:
            self.connect()
        if self.sock is not None:
            self.connections.made(self.sock)
        super().request(*args, **kwargs)


class _Https(_Http, HTTPSConnection):
    """The same, encrypted."""


def pools(connections: Connections, *, local: bool = False) -> urllib3.PoolManager:
    """Return what makes connections; `local` lifts the block on this machine's own addresses, for tests only."""
    http = type("_OurHttp", (_Http,), {"local": local, "connections": connections})
    https = type("_OurHttps", (_Https,), {"local": local, "connections": connections})
    manager = urllib3.PoolManager(num_pools=20, maxsize=1, retries=False)
    manager.pool_classes_by_scheme = {
        "http": type("_HttpPool", (urllib3.HTTPConnectionPool,), {"ConnectionCls": http}),
        "https": type("_HttpsPool", (urllib3.HTTPSConnectionPool,), {"ConnectionCls": https}),
    }
    return manager
