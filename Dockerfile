# syntax=docker/dockerfile:1
# Caucus on a small server. The root file system may be read-only: everything that changes is in /data.
FROM python:3.12-slim AS build
WORKDIR /build
COPY requirements.txt ./
RUN python -m venv /opt/caucus \
 && /opt/caucus/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.txt

FROM python:3.12-slim
ENV PATH=/opt/caucus/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PYTHONPATH=/app \
    CAUCUS_DB=/data/caucus.db
# Fonts for letters as PDF: Latin, Greek and Cyrillic come with the library, these add the other scripts.
RUN apt-get update \
 && apt-get install -y --no-install-recommends fonts-noto-core fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home --home-dir /home/caucus --shell /usr/sbin/nologin caucus \
 && install -d -o caucus -g caucus -m 0700 /data
COPY --from=build /opt/caucus /opt/caucus
WORKDIR /app
COPY --chown=root:root bot bot
COPY --chown=root:root cogs cogs
COPY --chown=root:root config config
COPY --chown=root:root data data
# `docker compose exec caucus caucus doctor`, and compiled once instead of at every start and health check.
RUN printf '#!/bin/sh\nexec python -m bot "$@"\n' > /usr/local/bin/caucus \
 && chmod 0755 /usr/local/bin/caucus \
 && python -m compileall -q bot cogs
USER caucus
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-m", "bot", "doctor", "--alive"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
