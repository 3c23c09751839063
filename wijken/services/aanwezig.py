"""Who works in which part of a plan now: remembered in Redis for less than a minute, never in the database."""

import time
from collections.abc import Iterable
from dataclasses import dataclass

import structlog
from django.core.cache import cache
from redis.exceptions import RedisError

from swv.models import Lid
from swv.tenancy.context import huidige_swv_id

SECONDEN = 45
log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Aanwezige:
    """Somebody in a part of a plan; ``leest`` when this member does not write there."""

    lid_id: int
    naam: str
    leest: bool
    tot: float


def aanwezig_melden(*, onderdeel_id: int, lid: Lid, leest: bool) -> None:
    """This member is here. Two signs in the same millisecond may lose one; it is back at the next sign."""
    ik = Aanwezige(lid.pk, lid.naam, leest, time.time() + SECONDEN)
    anderen = [een for een in aanwezigen(onderdeel_ids=[onderdeel_id])[onderdeel_id] if een.lid_id != lid.pk]
    try:
        cache.set(_sleutel(onderdeel_id), [*anderen, ik], SECONDEN)
    except RedisError:
        log.warning("aanwezigheid_zonder_redis")


def aanwezigen(*, onderdeel_ids: Iterable[int]) -> dict[int, list[Aanwezige]]:
    """Who is in each part, by part. Without Redis nobody: writing goes on."""
    sleutels = {_sleutel(pk): pk for pk in onderdeel_ids}
    try:
        bekend = cache.get_many(sleutels)
    except RedisError:
        log.warning("aanwezigheid_zonder_redis")
        bekend = {}
    nu = time.time()
    return {pk: [een for een in bekend.get(sleutel, []) if een.tot > nu] for sleutel, pk in sleutels.items()}


def _sleutel(onderdeel_id: int) -> str:
    return f"aanwezig:{huidige_swv_id()}:{onderdeel_id}"
