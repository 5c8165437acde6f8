"""Connections to public addresses only.

A name is looked up once, every address found is checked, and the connection goes to the one that was checked: what the
name leads to a moment later (DNS rebinding) does not matter. Redirects come through here too.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from doichieu.errors import FetchError

PORTS = (80, 443)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(told: str) -> bool:
    """Tell whether an IP address is one of the public internet, also where it stands inside an IPv6 address."""
    try:
        address: Address = ipaddress.ip_address(told.partition("%")[0])
    except ValueError:
        return False
    inner = _inside(address) if isinstance(address, ipaddress.IPv6Address) else None
    return (inner or address).is_global and not (inner or address).is_multicast and (inner is None or inner.is_global)


def _inside(address: ipaddress.IPv6Address) -> Address | None:
    """Return the IPv4 address that an IPv6 one stands for (mapped, 6to4, Teredo, NAT64)."""
    if address.ipv4_mapped or address.sixtofour:
        return address.ipv4_mapped or address.sixtofour
    if address.teredo:
        return address.teredo[1]
    return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


class _Checked:
    """A connection that goes to a checked address of its host."""

    host: str
    port: int
    timeout: Any
    local = False

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
            raise NewConnectionError(self, f"cannot be reached ({error})") from error  # type: ignore[arg-type]
        return connection


class _Http(_Checked, HTTPConnection):
    pass


class _Https(_Checked, HTTPSConnection):
    pass


def pools(*, local: bool = False) -> urllib3.PoolManager:
    """Return what makes connections; `local` lifts the block on this machine's own addresses, for tests only."""
    http = type("_LocalHttp", (_Http,), {"local": True}) if local else _Http
    https = type("_LocalHttps", (_Https,), {"local": True}) if local else _Https
    manager = urllib3.PoolManager(num_pools=20, maxsize=1, retries=False)
    manager.pool_classes_by_scheme = {
        "http": type("_HttpPool", (urllib3.HTTPConnectionPool,), {"ConnectionCls": http}),
        "https": type("_HttpsPool", (urllib3.HTTPSConnectionPool,), {"ConnectionCls": https}),
    }
    return manager
