"""Keeps the playground to this machine: refuses foreign Host and Origin, and tells browsers to load nothing else."""

import ipaddress
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Cache-Control": "no-cache",  # who edits the page sees the edit
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def is_this_machine(name: str, bound_to: str) -> bool:
    """Whether a host name without port means this machine: loopback, or the address bound to."""
    if name in ("localhost", bound_to):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _name(host: str) -> str:
    """The name in a Host header, without the port; empty when it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def guard(bound_to: str) -> Middleware:
    """The middleware for a server bound to this host: a name that only resolves here is not enough (rebinding)."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        host = request.headers.get("Host", "")
        if not is_this_machine(_name(host), bound_to):
            raise web.HTTPForbidden(text="The playground answers only to this machine.")
        origin = request.headers.get("Origin")
        if origin is not None and origin != f"http://{host}":
            raise web.HTTPForbidden(text="The playground answers only to its own page.")
        return await handler(request)

    return middleware


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Set what browsers are to keep to, on every answer that is not the API's."""
    if not request.path.startswith("/api/"):
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
