"""Reads for the pages of beheer: in sets, so that no page asks more when there are more colleagues."""

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from swv.dagen import vandaag
from swv.models import Lid, Logregel, Plek, Rol, Uitnodiging
from swv.register import register
from swv.toegang.tweede_stap import STAPPEN

RolEvent = apps.get_model("swv", "RolEvent")


@dataclass(frozen=True)
class Rij:
    """One colleague in the list; ``ingelogd`` is None for who never came in."""

    lid: Lid
    rollen: list[Rol]
    ingelogd: datetime.datetime | None
    tweede_stap: bool
    uitnodiging: Uitnodiging | None

    @property
    def stand(self) -> str:
        if self.lid.vertrokken_op:
            return "vertrokken"
        if self.ingelogd is None:
            return "uitgenodigd" if self.uitnodiging else "nooit ingelogd"
        return "" if self.rollen else "geen rol meer"


def rijen(leden: Iterable[Lid]) -> list[Rij]:
    """What the list shows of these colleagues, in four queries."""
    leden = list(leden)
    ids = [lid.pk for lid in leden]
    stappen = met_tweede_stap([lid.gebruiker_id for lid in leden])
    ingelogd = laatst_ingelogd(ids)
    open_ = {rij.lid_id: rij for rij in Uitnodiging.objects.filter(lid__in=ids, gebruikt_op=None).order_by("id")}
    return [
        Rij(lid, lopend(lid), ingelogd.get(lid.pk), lid.gebruiker_id in stappen, open_.get(lid.pk)) for lid in leden
    ]


def lopend(lid: Lid) -> list[Rol]:
    """Roles that hold today or begin later, from the prefetched rows."""
    rollen = [rol for rol in lid.rollen.all() if rol.einde is None or rol.einde >= vandaag()]
    return sorted(rollen, key=lambda rol: (rol.begin > vandaag(), rol.code, rol.plek.sorteernaam))


def laatst_ingelogd(leden: Collection[int]) -> dict[int, datetime.datetime]:
    """Into this samenwerkingsverband, out of its own logboek: the login itself would tell about others."""
    regels = Logregel.objects.filter(soort=Logregel.Soort.INGELOGD, wie__in=leden).order_by()
    return dict(regels.values_list("wie").annotate(Max("op")))


def met_tweede_stap(gebruikers: Collection[int]) -> set[int]:
    """Which logins have a second step; the codes on paper alone are none."""
    return set(_stappen().filter(user__in=gebruikers).values_list("user_id", flat=True))


def _stappen() -> QuerySet[Authenticator]:
    return Authenticator.objects.filter(type__in=STAPPEN)


def gefilterd(*, zoek: str, toon: str, plek: Plek | None) -> QuerySet[Lid]:
    """The colleagues of a choice: those who left only when asked for."""
    leden = Lid.objects.met_rollen().select_related("gebruiker").order_by("naam", "id")
    leden = leden.filter(vertrokken_op__isnull=toon != "vertrokken")
    if zoek:
        leden = leden.filter(Q(naam__icontains=zoek) | Q(gebruiker__email__icontains=zoek))
    if plek is not None:
        nu = Rol.objects.geldig(vandaag()).filter(plek__in=_onder(plek), lid=OuterRef("pk"))
        leden = leden.filter(Exists(nu))
    if toon == "nooit_ingelogd":
        leden = leden.filter(~Exists(Logregel.objects.filter(wie=OuterRef("pk"), soort=Logregel.Soort.INGELOGD)))
    if toon == "zonder_stap":
        leden = leden.filter(~Exists(_stappen().filter(user=OuterRef("gebruiker"))))
    return leden


def tellingen() -> dict[str, int]:
    """How many colleagues there are, never came in, and lack a second step; one query."""
    binnen = Exists(Logregel.objects.filter(wie=OuterRef("pk"), soort=Logregel.Soort.INGELOGD))
    stap = Exists(_stappen().filter(user=OuterRef("gebruiker")))
    rijen_ = Lid.objects.filter(vertrokken_op=None).annotate(binnen=binnen, stap=stap).values_list("binnen", "stap")
    waarden = list(rijen_)
    return {
        "totaal": len(waarden),
        "nooit": sum(not binnen_ for binnen_, _ in waarden),
        "zonder": sum(not stap_ for _, stap_ in waarden),
    }


def _onder(plek: Plek) -> set[int]:
    """A wijk or bestuur with its schools; a school is itself."""
    return {plek.pk} | {
        school for school, wijk, bestuur in register.indeling() if plek.pk in (wijk, bestuur) and plek.pk != school
    }


def wie_ziet(plek: Plek) -> list[tuple[str, list[Rol]]]:
    """Who has a task for this place today: at the place itself, around it, and for everything."""
    rond = {naast for rij in register.indeling() if plek.pk in rij for naast in _rond(plek, rij) if naast} - {plek.pk}
    rollen = list(
        Rol.objects.geldig(vandaag())
        .filter(Q(plek__in=rond | {plek.pk}) | Q(plek__soort=Plek.Soort.SWV), lid__vertrokken_op=None)
        .exclude(code=Rol.Code.LEZER)
        .select_related("lid", "plek")
        .order_by("code", "plek__sorteernaam", "lid__naam")
    )
    return [
        (f"Rol bij {plek}", [rol for rol in rollen if rol.plek_id == plek.pk]),
        ("Rol in de wijk of bij het bestuur", [rol for rol in rollen if rol.plek_id in rond]),
        ("Voor het hele samenwerkingsverband", [rol for rol in rollen if rol.plek.soort == Plek.Soort.SWV]),
    ]


def _rond(plek: Plek, rij: tuple[int, int | None, int]) -> tuple[int | None, ...]:
    """Of a school its wijk and bestuur; of a wijk or bestuur its schools."""
    school, wijk, bestuur = rij
    return (wijk, bestuur) if plek.pk == school else (school,)


def rolgeschiedenis(lid: Lid) -> list[dict[str, Any]]:
    """Who had which role when, newest first, each with who changed it; three queries."""
    gebeurd = list(RolEvent.objects.filter(lid=lid.pk).order_by("-pgh_id"))
    plekken = dict(Plek.objects.filter(pk__in={een.plek_id for een in gebeurd}).values_list("pk", "naam"))
    wie = {_door(een) for een in gebeurd} - {None}
    namen: dict[int | None, str] = dict(Lid.objects.filter(pk__in=wie).values_list("pk", "naam"))
    return [
        {
            "wat": WAT[een.pgh_label],
            "rol": f"{Rol.Code(een.code).label} {plekken.get(een.plek_id, '')}",
            "van": een.begin,
            "tot": een.einde,
            "wanneer": een.pgh_created_at,
            "wie": namen.get(_door(een), ""),
        }
        for een in gebeurd
    ]


WAT = {"insert": "Gekregen", "update": "Veranderd", "delete": "Gaat niet door"}


def _door(een: Any) -> int | None:
    return (een.pgh_context or {}).get("lid")
