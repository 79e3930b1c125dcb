"""Discord's REST API v10 over HTTP: reads a request as discord.py writes it, answers as Discord would."""

import asyncio
import hmac
import io
import json
import re
import time
from typing import Any, Literal
from urllib.parse import unquote

from aiohttp import web

from playground.dressing import own_account
from playground.faults import Fault, Faults
from playground.interactions import Desk
from playground.journal import Journal, Request
from playground.model import World
from playground.rules import check_request
from playground.wire import ATTACHMENT_LIMIT, JSON, Upload, form_error

NONCE_SECONDS = 300.0
"""How long the same nonce gives the same message: Discord says 'the past few minutes'."""
_NO_TOKEN_NEEDED = re.compile(r"/gateway|/interactions/\d+/[^/]+/callback|/webhooks/\d+/[^/]+(/.*)?")
_MESSAGES = re.compile(r"/channels/(\d+)/messages")


class HangUp(Exception):
    """The connection is to be cut instead of answered."""


class Rest:
    """Serves /api/v10 for one bot token."""

    def __init__(self, world: World, desk: Desk, journal: Journal, faults: Faults, token: str) -> None:
        self.world, self.desk, self.journal, self.faults = world, desk, journal, faults
        self.token = token
        self.closed_directs: set[int] = set()
        """Channels of direct messages whose person takes none from the bot."""
        self._nonces: dict[tuple[int, str], tuple[float, JSON]] = {}

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One request, noted in the journal whatever becomes of it."""
        began, at = time.perf_counter(), time.time()
        path = "/" + request.rel_url.raw_path.split("/", 3)[3]
        fault = self.faults.take(request.method, path)
        raw, files = b"", list[Upload]()
        headers: dict[str, str] = {}
        try:
            raw, body, files = await _read(request)
            status, answer, headers = await self._meet(fault, request, path, body, files)
        except ValueError:
            status, answer = 400, {"code": 50109, "message": "The request body contains invalid JSON."}
        except web.HTTPRequestEntityTooLarge:
            status, answer = 413, {"code": 40005, "message": "Request entity too large"}
        except HangUp:
            status, answer = 0, None
        sizes = tuple((file.filename, file.fp.seek(0, io.SEEK_END)) for file in files)
        text = b"" if answer is None else json.dumps(answer).encode()
        spent = (time.perf_counter() - began) * 1000
        reason = unquote(request.headers.get("X-Audit-Log-Reason", "")) or None
        self.journal.note(
            Request(at, request.method, path, dict(request.query), raw, sizes, self._auth(request), reason, status,
                    text, spent, fault.kind if fault else None)
        )  # fmt: skip
        if status == 0:
            if request.transport is not None:
                request.transport.abort()
            raise ConnectionResetError
        return _response(status, text, headers)

    async def _meet(
        self, fault: Fault | None, request: web.Request, path: str, body: Any, files: list[Upload]
    ) -> tuple[int, Any, dict[str, str]]:
        """Carry a request out, with the misfortune that awaits it."""
        if fault is None:
            return (*self._carry_out(request, path, body, files), {})
        if fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
            return (*self._carry_out(request, path, body, files), {})
        if fault.kind == "rate_limit":
            limit = {"message": "You are being rate limited.", "retry_after": fault.seconds, "global": fault.everywhere}
            headers = {"Retry-After": str(fault.seconds), "X-RateLimit-Scope": "global" if fault.everywhere else "user"}
            return 429, limit, headers
        if fault.after:
            self._carry_out(request, path, body, files)
        if fault.kind == "hang_up":
            raise HangUp
        return fault.status, {"code": 0, "message": f"{fault.status}: the playground was told to fail"}, {}

    def _auth(self, request: web.Request) -> Literal["bot", "none", "wrong"]:
        given = request.headers.get("Authorization")
        if given is None:
            return "none"
        return "bot" if hmac.compare_digest(given.encode(), f"Bot {self.token}".encode()) else "wrong"

    def _carry_out(self, request: web.Request, path: str, body: Any, files: list[Upload]) -> tuple[int, Any]:
        if _NO_TOKEN_NEEDED.fullmatch(path) is None and self._auth(request) != "bot":
            return 401, {"message": "401: Unauthorized", "code": 0}
        if any(file.fp.getbuffer().nbytes > ATTACHMENT_LIMIT for file in files if isinstance(file.fp, io.BytesIO)):
            return 413, {"code": 40005, "message": "Request entity too large"}
        fixed = self._fixed(request.method, path)
        if fixed is not None:
            return 200, fixed
        broken = check_request(request.method, path, body)
        if broken:
            return 400, form_error([(one.where, one.rule, one.detail) for one in broken])
        posted = _MESSAGES.fullmatch(path) if request.method == "POST" else None
        if posted and isinstance(body, dict):
            return self._create_message(int(posted[1]), path, body, files)
        reason = unquote(request.headers.get("X-Audit-Log-Reason", "")) or None
        return self._dispatch(request.method, path, body, dict(request.query), files, reason)

    def _dispatch(
        self, method: str, path: str, body: Any, params: dict[str, str], files: list[Upload], reason: str | None
    ) -> tuple[int, Any]:
        status, answer = self.world.dispatch(method, path, json=body, params=params, files=files, reason=reason)
        interaction = self.desk.interaction_of(path)
        if interaction is not None:
            self.desk.touched(interaction)
            if status == 404 and answer["code"] == 10015:
                return 401, {"message": "Invalid Webhook Token", "code": 50027}  # what an expired token gets
        return status, answer

    def _create_message(self, channel: int, path: str, body: JSON, files: list[Upload]) -> tuple[int, Any]:
        """Send a message; with `enforce_nonce` a nonce used in the last minutes gives the message it made."""
        if channel in self.closed_directs:
            return 403, {"code": 50007, "message": "Cannot send messages to this user"}
        nonce = body.get("nonce")
        if isinstance(nonce, str) and len(nonce) > 25:
            return 400, form_error([("nonce", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")])
        key, now = (channel, str(nonce)), time.monotonic()
        self._nonces = {known: kept for known, kept in self._nonces.items() if kept[0] > now}
        if nonce is not None and body.get("enforce_nonce") and key in self._nonces:
            earlier = self._nonces[key][1]
            stored = self.world.message(channel, int(earlier["id"]))
            if stored is not None:
                return 200, stored | {"nonce": nonce}
        status, answer = self.world.dispatch("POST", path, json=body, params={}, files=files, reason=None)
        if nonce is not None and status == 200:
            self._nonces[key] = (now + NONCE_SECONDS, answer)
        return status, answer

    def _fixed(self, method: str, path: str) -> JSON | None:
        """What simcord has no route for, or answers too shortly."""
        if method != "GET":
            return None
        if path == "/users/@me":
            return own_account(self.world.user(self.world.bot_id))
        url: JSON = {"url": self.faults.gateway.url}
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return {"/gateway": url, "/gateway/bot": url | {"shards": 1, "session_start_limit": limit}}.get(path)


async def _read(request: web.Request) -> tuple[bytes, Any, list[Upload]]:
    """The JSON of a request, as text and read, and its files in order; ValueError when it is not JSON."""
    if not request.content_type.startswith("multipart/"):
        raw = await request.read()
        return raw, (json.loads(raw) if raw else None), []
    form = await request.post()
    body = json.loads(str(form["payload_json"])) if "payload_json" in form else {}
    message = body.get("data") or body  # the answer to an interaction has its message one level down
    described = {str(one.get("id")): one for one in message.get("attachments") or [] if isinstance(one, dict)}
    files = []
    for key, part in form.items():
        if isinstance(part, web.FileField):
            told = described.get(key.removeprefix("files[").removesuffix("]"), {})
            data = io.BytesIO(part.file.read())
            files.append((key, Upload(told.get("filename") or part.filename, data, told.get("description"))))
        elif key != "payload_json":
            body.setdefault(key, part)
    in_order = [file for _, file in sorted(files, key=lambda pair: (len(pair[0]), pair[0]))]
    return json.dumps(body).encode(), body, in_order


def _response(status: int, text: bytes, headers: dict[str, str]) -> web.Response:
    headers = headers | {"Via": "1.1 playground"}  # without it discord.py takes a 429 for a ban
    if not text:
        return web.Response(status=status, headers=headers)
    return web.Response(status=status, body=text, content_type="application/json", headers=headers)
