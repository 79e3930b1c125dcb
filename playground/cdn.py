"""Holds the bytes of attachments in memory under addresses of this server."""

import mimetypes
import re
from collections.abc import Mapping
from typing import Any


def safe_filename(name: str) -> str:
    """A file name as Discord stores it: no folders, no leading dots, nothing but plain characters."""
    return re.sub(r"[^\w.\-]", "_", name, flags=re.ASCII).lstrip(".")[-120:] or "file"


class Cdn:
    """Discord's CDN as far as a bot sees it; `base_url` has no slash at its end."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self._blobs: dict[str, bytes] = {}

    def store_attachment(
        self, attachment_id: int, channel_id: int, filename: str, data: bytes, description: str | None
    ) -> Mapping[str, Any]:
        """Keep a file; Discord's attachment object."""
        safe = safe_filename(filename)
        url = f"{self.base_url}/attachments/{channel_id}/{attachment_id}/{safe}"
        self._blobs[url] = data
        kind = mimetypes.guess_type(safe)[0] or "application/octet-stream"
        stored = {"id": str(attachment_id), "filename": safe, "size": len(data), "content_type": kind}
        return stored | {"url": url, "proxy_url": url} | ({"description": description} if description else {})

    def get(self, url: str) -> bytes | None:
        """The bytes kept under an address."""
        return self._blobs.get(url)
