"""Meetings as pages show them: the year of a table, its next meeting, what is still to be done."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import heeft, mag
from wijken.bereik import bereik
from wijken.models import Actiepunt, Agendapunt, Deelname, Overleg, Overlegsoort
from wijken.permissions import bestuurderswijken
from wijken.services import genodigden_en_gasten, is_vast, soort_van

PER_JAAR = {Overlegsoort.WIJKOVERLEG: 4, Overlegsoort.DEELNEMERSRAAD: 8}
Status = Overleg.Status


@dataclass(frozen=True)
class Jaarstand:
    """The meetings of one table in one year; ``norm``: how many there should be at least."""

    overleggen: Sequence[Overleg]
    norm: int

    @property
    def gehouden(self) -> int:
        return sum(overleg.status == Status.GEHOUDEN for overleg in self.overleggen)

    @property
    def gepland(self) -> int:
        return sum(overleg.status == Status.GEPLAND for overleg in self.overleggen)

    @property
    def volgende(self) -> Overleg | None:
        """The first that is still to come."""
        komend = (o for o in self.overleggen if o.status == Status.GEPLAND and _dag(o) >= vandaag())
        return next(komend, None)

    @property
    def nummer(self) -> int:
        """The rank of the next meeting among those of the year that take place."""
        doorgaand = [o.pk for o in self.overleggen if o.status != Status.VERVALLEN]
        return doorgaand.index(self.volgende.pk) + 1 if self.volgende else 0

    @property
    def nummer_tekst(self) -> str:
        """``4 van 4``: which one comes next."""
        return f"{self.nummer} van {max(self.norm, self.nummer)}"

    @property
    def tekst(self) -> str:
        """``3 van 4``."""
        return f"{self.gehouden} van {self.norm}"


def jaarstanden(plek_ids: Iterable[int], jaar: int) -> dict[int, Jaarstand]:
    """The year of each table; one query."""
    per_plek = defaultdict(list)
    for overleg in Overleg.objects.filter(plek__in=plek_ids, begin__year=jaar).select_related("plek"):
        per_plek[overleg.plek_id].append(overleg)
    return {plek: Jaarstand(rijen, PER_JAAR[Overlegsoort(rijen[0].soort)]) for plek, rijen in per_plek.items()}


def jaarstand(plek: Plek, jaar: int) -> Jaarstand:
    """The year of one table."""
    return jaarstanden([plek.pk], jaar).get(plek.pk) or Jaarstand([], norm_van(plek))


def norm_van(plek: Plek) -> int:
    """How many meetings a year this table has at least."""
    return PER_JAAR[Overlegsoort(soort_van(plek))]


def tafels(lid: Lid) -> list[Plek]:
    """The places whose meetings this member may read, the own ones by name; one query."""
    wie = Q(pk__in=bereik(lid).wijken | bestuurderswijken(lid))
    if bereik(lid).swv_breed:
        wie |= Q(soort=Plek.Soort.WIJK)
    if in_de_raad(lid):
        wie |= Q(soort=Plek.Soort.SWV)
    return list(Plek.objects.filter(wie).order_by("soort", "sorteernaam"))


def in_de_raad(lid: Lid) -> bool:
    """Whether this member reads the Deelnemersraad."""
    return bereik(lid).swv_breed or heeft(lid, Rol.Code.BESTUURDER)


def tafelrijen(lid: Lid, jaar: int) -> list[dict[str, Any]]:
    """One row per table with its year and what is still open; three queries."""
    rijen = tafels(lid)
    standen = jaarstanden([plek.pk for plek in rijen], jaar)
    open_ = dict(
        Actiepunt.objects.filter(plek__in=[plek.pk for plek in rijen], klaar_op=None)
        .values("plek")
        .annotate(aantal=Count("pk"))
        .values_list("plek", "aantal")
    )
    return [
        {
            "plek": plek,
            "naam": tafelnaam(plek),
            "stand": standen.get(plek.pk) or Jaarstand([], norm_van(plek)),
            "open": open_.get(plek.pk, 0) if mag(lid, "wijken.lees_overleg", plek) else None,
        }
        for plek in rijen
    ]


def tafelnaam(plek: Plek) -> str:
    """``Deelnemersraad`` or ``Wijkoverleg Polder``."""
    return "Deelnemersraad" if plek.soort == Plek.Soort.SWV else f"Wijkoverleg {plek}"


def tafelkop(plek: Plek, stand: Jaarstand, jaar: int) -> str:
    """What the page of a table says first."""
    keer = hoofdletter(telwoord(stand.gehouden))
    woord = "overleg" if stand.gehouden == 1 else "overleggen"
    norm = telwoord(stand.norm)
    if not stand.overleggen:
        return f"Voor {jaar} is nog geen overleg gepland"
    return f"{keer} van de {norm} {woord if stand.norm == 1 else 'overleggen'} van {jaar} gehouden"


def daarna(overleg: Overleg) -> Overleg | None:
    """The meeting that comes after this one."""
    later = Overleg.objects.filter(plek=overleg.plek_id, status=Status.GEPLAND, begin__gt=overleg.begin)
    return later.order_by("begin", "pk").first()


def wachtende_punten(plek: Plek) -> list[Agendapunt]:
    """What waits for a meeting that is not planned yet."""
    return list(Agendapunt.objects.filter(plek=plek, overleg=None).select_related("gemaakt_door", "vanuit"))


def in_de_raad_gebracht(plek: Plek) -> list[Agendapunt]:
    """What this wijk brought in to the Deelnemersraad, with what was decided."""
    punten = Agendapunt.objects.filter(vanuit=plek, soort=Overlegsoort.DEELNEMERSRAAD).exclude(plek=plek)
    return list(punten.select_related("overleg", "gemaakt_door").order_by("-pk"))


def agenda_van(overleg: Overleg) -> list[Agendapunt]:
    """The points in order, with who brought them in."""
    punten = Agendapunt.objects.filter(overleg=overleg).select_related("gemaakt_door", "vanuit", "stuk", "plek")
    rijen = list(punten.order_by("volgorde", "pk"))
    for punt in rijen:
        punt.vast = is_vast(punt)  # nobody brought it in
    return rijen


def actiepunten_van(plek: Plek) -> list[Actiepunt]:
    """What is open, and what was done this year; the open ones first."""
    rijen = Actiepunt.objects.filter(Q(klaar_op=None) | Q(klaar_op__year=vandaag().year), plek=plek)
    return list(rijen.order_by(F("klaar_op").asc(nulls_first=True), "voor", "pk"))


@dataclass(frozen=True)
class Aanwezige:
    """Somebody on the list of a meeting; ``sleutel`` is ``l`` + the member or ``d`` + the row of somebody else.

    ``gast``: the contactbestuurder of the wijk, who may join.
    """

    sleutel: str
    naam: str
    aanwezig: bool
    lid: Lid | None = None
    gast: bool = False


def aanwezigen(overleg: Overleg) -> list[Aanwezige]:
    """Who is asked and who else came; of a meeting that is over, who stood on its list. Two queries at most."""
    rijen = list(Deelname.objects.filter(overleg=overleg).select_related("lid").order_by("pk"))
    per_lid = {rij.lid_id: rij for rij in rijen if rij.lid_id}
    gevraagd, gasten = genodigden_en_gasten(overleg.plek) if overleg.status == Status.GEPLAND else ([], [])
    nu = [
        Aanwezige(f"l{lid.pk}", lid.naam, bool(lid.pk in per_lid and per_lid[lid.pk].aanwezig), lid, gast=lid in gasten)
        for lid in (*gevraagd, *gasten)
    ]
    bekend = {lid.pk for lid in (*gevraagd, *gasten)}
    anders = [rij for rij in rijen if rij.lid_id is None or rij.lid_id not in bekend]
    return nu + [
        Aanwezige(f"l{rij.lid_id}" if rij.lid_id else f"d{rij.pk}", rij.naam, bool(rij.aanwezig), rij.lid)
        for rij in anders
    ]


def _dag(overleg: Overleg) -> datetime.date:
    return timezone.localdate(overleg.begin)
