"""The page's side of the server: its files, uploads and attachments. Its socket is in page_socket.py."""

import secrets
from pathlib import Path

from aiohttp import BodyPartReader, web

from playground.model import World
from playground.wire import ATTACHMENT_LIMIT

PAGE = Path(__file__).parent / "page"
_UPLOADS_KEPT = 100
_PICTURES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}


class Files:
    """Serves the page's own files, takes uploads and gives attachments as downloads."""

    def __init__(self, world: World, base_url: str) -> None:
        self.world, self.base_url = world, base_url
        self.uploads: dict[str, tuple[str, bytes]] = {}
        """The last uploads by id: (file name, bytes)."""

    def routes(self) -> list[web.AbstractRouteDef]:
        """What the page is made of."""
        return [
            web.get("/", self.index),
            web.get("/favicon.ico", self.favicon),
            web.get("/embed/avatars/{number}.png", self.favicon),
            web.static("/static", PAGE),
            web.post("/page/upload", self.upload),
            web.get("/attachments/{channel}/{id}/{name}", self.attachment),
        ]

    async def index(self, request: web.Request) -> web.StreamResponse:  # noqa: ARG002 - aiohttp's signature
        """The page."""
        return web.FileResponse(PAGE / "index.html")

    async def favicon(self, request: web.Request) -> web.StreamResponse:  # noqa: ARG002 - aiohttp's signature
        """The icon that browsers ask for unasked, and the avatar of whoever has none."""
        return web.FileResponse(PAGE / "favicon.svg")

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """One file on its way into a message, an option or a form; its id."""
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return web.json_response({"error": "Only the playground's page may upload."}, status=403)
        part = await (await request.multipart()).next() if request.content_type == "multipart/form-data" else None
        if not isinstance(part, BodyPartReader) or part.name != "file" or not part.filename:
            return web.json_response({"error": "There is no file in this upload."}, status=400)
        data = bytearray()
        while chunk := await part.read_chunk(64 * 1024):
            data += chunk
            if len(data) > ATTACHMENT_LIMIT:
                return web.json_response({"error": f"{part.filename} is larger than 10 MiB."}, status=413)
        key = f"upload-{secrets.token_urlsafe(16)}"
        self.uploads[key] = (part.filename, bytes(data))
        while len(self.uploads) > _UPLOADS_KEPT:
            del self.uploads[next(iter(self.uploads))]
        return web.json_response({"id": key, "filename": part.filename, "size": len(data)})

    async def attachment(self, request: web.Request) -> web.StreamResponse:
        """A file of a message, always as a download; pictures may be shown inside a page."""
        data = self.world.cdn.get(f"{self.base_url}{request.path}")
        if data is None:
            raise web.HTTPNotFound(text="This file is no longer here.")
        name = request.match_info["name"]
        kind = _PICTURES.get(Path(name).suffix.lower(), "application/octet-stream")
        headers = {
            "Content-Disposition": f'attachment; filename="{name}"',  # the name is plain characters: cdn.py
            "Content-Security-Policy": "default-src 'none'; sandbox",
        }
        return web.Response(body=data, content_type=kind, headers=headers)
