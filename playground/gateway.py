"""Discord's gateway: sessions that survive their socket, heartbeats, RESUME with replay, intents."""

import asyncio
import hmac
import json
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from playground.dressing import own_account
from playground.journal import Journal, Sent
from playground.model import World
from playground.outbox import Outbox
from playground.wire import JSON

HEARTBEAT_MS = 41_250
REPLAY_EVENTS = 5_000
"""Events kept for a session to catch up with; one that missed more has to begin anew."""
RESUME_SECONDS = 300.0
"""How long a session without a socket is kept."""
_PRIVILEGED = {"members": 1 << 1, "presences": 1 << 8, "message_content": 1 << 15}


@dataclass
class Session:
    """What one IDENTIFY began: numbered events, kept for RESUME, and the socket of the moment if there is one."""

    id: str
    intents: int
    shard: list[int]
    number: int = 0
    kept: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=REPLAY_EVENTS))
    outbox: Outbox | None = None
    alone_since: float = 0.0


class Goodbye(Exception):
    """Ends a connection with one of Discord's close codes."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code, self.reason = code, reason


class Gateway:
    """Serves /gateway for one bot token and passes on to its sessions what happens in the world."""

    def __init__(self, world: World, token: str, url: str, journal: Journal) -> None:
        self.world, self.token, self.url, self.journal = world, token, url, journal
        self.sessions: dict[str, Session] = {}
        self.watchers: list[Callable[[bool], None]] = []
        self.outboxes: set[Outbox] = set()
        self._was_online = False
        world.listeners.append(self._pass_on)

    @property
    def online(self) -> bool:
        """Whether a bot is connected and identified."""
        return any(session.outbox for session in self.sessions.values())

    def _pass_on(self, event: str, payload: JSON, audience: int | None) -> None:
        if audience is not None or event == "COMMANDS":  # ephemeral messages and our own signals stay here
            return
        for session in self.sessions.values():
            seen = self.world.for_bot(event, payload, session.intents)
            if seen is not None:
                self._send(session, event, seen)

    def _send(self, session: Session, event: str, payload: JSON) -> None:
        session.number += 1
        text = json.dumps({"op": 0, "s": session.number, "t": event, "d": payload})
        session.kept.append((session.number, text))
        if session.outbox is not None:
            session.outbox.put(text)
        self.journal.note(Sent(time.time(), session.id, session.number, event, text))

    def tell_all(self, op: int, data: Any = None) -> int:
        """Send an operation (7 reconnect, 9 invalid session) to every connected session; how many got it."""
        outboxes = [session.outbox for session in self.sessions.values() if session.outbox]
        for outbox in outboxes:
            outbox.put(json.dumps({"op": op, "d": data}))
        if op == 9 and not data:
            self.sessions = {key: one for key, one in self.sessions.items() if one.outbox is None}
            self._announce()
        return len(outboxes)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection of a bot, from HELLO to its end."""
        socket = web.WebSocketResponse(max_msg_size=64 * 1024, compress=False)
        try:
            outbox = Outbox(socket, request, request.query.get("compress", ""))
        except (KeyError, ImportError):
            raise web.HTTPBadRequest(text="This gateway speaks zlib-stream or plain JSON.") from None
        await socket.prepare(request)
        self.outboxes.add(outbox)
        outbox.put(json.dumps({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS}}))
        try:
            await self._converse(socket, outbox)
        except Goodbye as goodbye:
            outbox.close(goodbye.code, goodbye.reason)
            await asyncio.wait({outbox.task}, timeout=5)
        finally:
            self.outboxes.discard(outbox)
            self._part(outbox)
            await outbox.stop()
        return socket

    async def _converse(self, socket: web.WebSocketResponse, outbox: Outbox) -> None:
        session: Session | None = None
        while True:
            try:
                message = await socket.receive(timeout=HEARTBEAT_MS / 1000 * 2)
            except TimeoutError:
                raise Goodbye(4009, "Session timed out.") from None
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            try:
                packet = json.loads(message.data)
                op, data = packet["op"], packet.get("d")
            except (ValueError, TypeError, KeyError, AttributeError):
                raise Goodbye(4002, "Error while decoding payload.") from None
            session = self._take(op, data, session, outbox)

    def _take(self, op: Any, data: Any, session: Session | None, outbox: Outbox) -> Session | None:
        """Do what the bot asks for; the session of the connection from then on."""
        if op == 1:
            outbox.put('{"op": 11}')
        elif op in (2, 6) and isinstance(data, dict):
            if session is not None and session.id in self.sessions:
                raise Goodbye(4005, "Already authenticated.")
            return self._identify(data, outbox) if op == 2 else self._resume(data, outbox)
        elif session is None:
            raise Goodbye(4003, "Not authenticated.")
        elif op == 8 and isinstance(data, dict):
            self._send_members(session, data)
        elif op not in (3, 4):  # presence and voice are of no consequence here
            raise Goodbye(4001, "Unknown opcode.")
        return session

    def _check_token(self, data: JSON) -> None:
        given = str(data.get("token", "")).removeprefix("Bot ")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise Goodbye(4004, "Authentication failed.")

    def _identify(self, data: JSON, outbox: Outbox) -> Session:
        self._check_token(data)
        intents, shard = data.get("intents"), data.get("shard", [0, 1])
        if not isinstance(intents, int):
            raise Goodbye(4013, "Invalid intent(s).")
        granted = self.world.config.bot.privileged_intents
        if any(intents & bit and name not in granted for name, bit in _PRIVILEGED.items()):
            raise Goodbye(4014, "Disallowed intent(s).")
        if shard != [0, 1]:
            raise Goodbye(4010, "Invalid shard.")
        self._forget_old()
        session = Session(secrets.token_hex(16), intents, shard, outbox=outbox)
        self.sessions[session.id] = session
        guild = self.world.guild()
        ready = {
            "v": 10,
            "user": own_account(self.world.user(self.world.bot_id)),
            "guilds": [{"id": guild["id"], "unavailable": True}],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": shard,
            "application": {"id": str(self.world.application_id), "flags": 0},
        }
        self._send(session, "READY", ready)
        self._pass_on_to(session, "GUILD_CREATE", guild)
        self._announce()
        return session

    def _pass_on_to(self, session: Session, event: str, payload: JSON) -> None:
        seen = self.world.for_bot(event, payload, session.intents)
        if seen is not None:
            self._send(session, event, seen)

    def _resume(self, data: JSON, outbox: Outbox) -> Session | None:
        self._check_token(data)
        self._forget_old()
        session, last = self.sessions.get(str(data.get("session_id"))), data.get("seq")
        first_kept = session.kept[0][0] if session and session.kept else 0
        if session is None or not isinstance(last, int) or not first_kept - 1 <= last <= session.number:
            outbox.put('{"op": 9, "d": false}')
            return None
        if session.outbox is not None:
            session.outbox.cut()
        session.outbox = outbox
        for number, text in session.kept:
            if number > last:
                outbox.put(text)
        self._send(session, "RESUMED", {"_trace": []})
        self._announce()
        return session

    def _send_members(self, session: Session, wanted: JSON) -> None:
        """Answer op 8: the members asked for by id, or whose name begins with the query."""
        ids, query, limit = wanted.get("user_ids"), str(wanted.get("query", "")).lower(), wanted.get("limit", 0)
        ids = {str(one) for one in (ids if isinstance(ids, list) else [ids])} if ids else None
        found = [
            member
            for member in self.world.guild()["members"]
            if (member["user"]["id"] in ids if ids else member["user"]["username"].startswith(query))
        ]
        chunk = {"guild_id": str(self.world.guild_id), "members": found[: limit or None], "chunk_index": 0}
        chunk |= {"chunk_count": 1, "not_found": sorted((ids or set()) - {one["user"]["id"] for one in found})}
        if wanted.get("nonce"):
            chunk["nonce"] = wanted["nonce"]
        self._send(session, "GUILD_MEMBERS_CHUNK", chunk)

    def _part(self, outbox: Outbox) -> None:
        for session in self.sessions.values():
            if session.outbox is outbox:
                session.outbox, session.alone_since = None, time.monotonic()
        self._announce()

    def _forget_old(self) -> None:
        oldest = time.monotonic() - RESUME_SECONDS
        self.sessions = {
            key: one for key, one in self.sessions.items() if one.outbox is not None or one.alone_since > oldest
        }

    def _announce(self) -> None:
        if self.online != self._was_online:
            self._was_online = self.online
            for watcher in tuple(self.watchers):
                watcher(self._was_online)
