"""Basisondersteuning on its pages: how a school answered, and how many schools do what was agreed."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from swv.dagen import dag_van_indeling, vandaag
from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import mag, plekken
from wijken.bereik import bereik
from wijken.models import Basisafspraak, Bestuur, Indeling, Ondersteuningsprofiel, School, Zelfcheck, Zelfcheckregel
from wijken.overzichten.plaatsen import wijken_van

Antwoord = Zelfcheckregel.Antwoord


@dataclass
class Schoolcheck:
    """The zelfcheck of one school in a year, with the answers of the year before. Three queries."""

    school: School
    jaar: int
    afspraken: list[Basisafspraak] = field(default_factory=list)
    nu: dict[int, Zelfcheckregel] = field(default_factory=dict)
    toen: dict[int, Zelfcheckregel] = field(default_factory=dict)
    check: Zelfcheck | None = None

    @property
    def zin(self) -> str:
        """``elf van de dertien ja``, of what is answered."""
        ja = sum(regel.antwoord == Antwoord.JA for regel in self.nu.values())
        return f"{ja} van de {len(self.nu)} keer ja" if self.nu else "nog niet begonnen"

    @property
    def klaar(self) -> bool:
        return self.check is not None and self.check.klaar_op is not None

    @property
    def rijen(self) -> list[tuple[Basisafspraak, Zelfcheckregel | None, Zelfcheckregel | None]]:
        return [(een, self.nu.get(een.pk), self.toen.get(een.pk)) for een in self.afspraken]


def check_van(school: School, jaar: int) -> Schoolcheck:
    """What is asked in a year: what was agreed then, or was answered."""
    checks = {
        een.jaar: een
        for een in Zelfcheck.objects.filter(school=school, jaar__in=(jaar - 1, jaar)).select_related("klaar_door")
    }
    regels = Zelfcheckregel.objects.filter(zelfcheck__in=checks.values()).select_related("afspraak", "zelfcheck")
    blik = Schoolcheck(school, jaar, check=checks.get(jaar))
    for regel in regels:
        (blik.nu if regel.zelfcheck.jaar == jaar else blik.toen)[regel.afspraak_id] = regel
    geldend = list(Basisafspraak.objects.filter(vervallen_op=None))
    vervallen = [regel.afspraak for regel in blik.nu.values() if regel.afspraak.vervallen_op]
    blik.afspraken = sorted([*geldend, *vervallen], key=lambda een: (een.volgorde, een.pk))
    return blik


def met_schoolblik(scholen: QuerySet[School], jaar: int) -> QuerySet[School]:
    """Annotates what ``schoolblik`` gives."""
    regels = Zelfcheckregel.objects.filter(zelfcheck__school=OuterRef("pk"), zelfcheck__jaar=jaar).order_by()
    aantal = regels.values("zelfcheck").annotate(aantal=Count("pk")).values("aantal")
    profiel = Ondersteuningsprofiel.objects.filter(school=OuterRef("pk"), vanaf__lte=vandaag())
    return scholen.annotate(
        gevraagd=Exists(Basisafspraak.objects.filter(vervallen_op=None)),
        klaar_op=Subquery(Zelfcheck.objects.filter(school=OuterRef("pk"), jaar=jaar).values("klaar_op")),
        regels=Subquery(aantal),
        ja=Subquery(aantal.filter(antwoord=Antwoord.JA)),
        sop=Subquery(profiel.values("pk")[:1]),
        sop_vanaf=Subquery(profiel.values("vanaf")[:1]),
    )


def schoolblik(school: Any) -> dict[str, Any]:
    """For the page of a school: ``gevraagd``, ``klaar_op``, ``ja`` of ``regels``, ``sop`` (pk), ``sop_vanaf``."""
    return {naam: getattr(school, naam) for naam in ("gevraagd", "klaar_op", "regels", "ja", "sop", "sop_vanaf")}


def profielen_van(school: School) -> list[Ondersteuningsprofiel]:
    """The newest that already holds first; then those before it, and those to come."""
    return list(Ondersteuningsprofiel.objects.filter(school=school).select_related("bestand", "gemaakt_door"))


def geldend_profiel(profielen: list[Ondersteuningsprofiel]) -> Ondersteuningsprofiel | None:
    return next((een for een in profielen if een.vanaf <= vandaag()), None)


@dataclass(frozen=True)
class Afspraakstand:
    """How many schools said what about one afspraak."""

    afspraak: Basisafspraak
    ja: int
    deels: int
    nee: int

    @property
    def samen(self) -> int:
        return self.ja + self.deels + self.nee


def scholen_van(plek: Plek, jaar: int) -> QuerySet[School]:
    """The open schools of a wijk, a bestuur or the whole samenwerkingsverband in a year."""
    dag = dag_van_indeling(jaar)
    rijen = Indeling.objects.op(dag)
    if plek.soort == Plek.Soort.WIJK:
        rijen = rijen.filter(wijk=plek.pk)
    elif plek.soort == Plek.Soort.BESTUUR:
        rijen = rijen.filter(bestuur=plek.pk)
    return School.objects.open_op(dag).filter(pk__in=rijen.values("school"))


def standen_van(plek: Plek, jaar: int) -> list[Afspraakstand]:
    """Of the zelfchecks that are klaar. Two queries."""
    regels = Zelfcheckregel.objects.filter(zelfcheck__jaar=jaar, zelfcheck__school__in=scholen_van(plek, jaar))
    per_antwoord = regels.exclude(zelfcheck__klaar_op=None).order_by().values("afspraak", "antwoord")
    telling = {(rij["afspraak"], rij["antwoord"]): rij["scholen"] for rij in per_antwoord.annotate(scholen=Count("pk"))}
    beantwoord = {afspraak for afspraak, _ in telling}
    return [
        Afspraakstand(een, *(telling.get((een.pk, antwoord), 0) for antwoord in Antwoord.values))
        for een in Basisafspraak.objects.all()
        if een.vervallen_op is None or een.pk in beantwoord
    ]


def schoolrijen(lid: Lid, plek: Plek, jaar: int) -> list[dict[str, Any]]:
    """Each school with its SOP, and whether its check is done for who may read that. Two queries."""
    scholen = list(scholen_van(plek, jaar).met_namen())
    profielen: dict[int, Ondersteuningsprofiel] = {}
    alle = Ondersteuningsprofiel.objects.filter(school__in=scholen, vanaf__lte=vandaag())
    for profiel in alle.order_by("vanaf"):
        profielen[profiel.school_id] = profiel
    checks = {een.school_id: een for een in Zelfcheck.objects.filter(jaar=jaar, school__in=scholen)}
    return [
        {
            "school": school,
            "sop": profielen.get(school.pk),
            "check": checks.get(school.pk),
            "leest": mag(lid, "wijken.lees_zelfcheck", school),
        }
        for school in scholen
    ]


def plekken_te_tellen(lid: Lid, swv_plek: Plek) -> list[Plek]:
    """The whole, then the besturen and wijken of which this member may see the counts. At most one query."""
    eigen = bereik(lid)
    besturen = Bestuur.objects.select_related("plek").order_by("plek__sorteernaam")
    if not eigen.swv_breed:
        besturen = besturen.filter(pk__in=eigen.besturen)
    mijn = eigen.wijken - plekken(lid, Rol.Code.PARTNER)
    wijken = [wijk.plek for pk, wijk in wijken_van(lid).items() if eigen.swv_breed or pk in mijn]
    return [swv_plek, *(een.plek for een in besturen if eigen.swv_breed or eigen.besturen), *wijken]


def klare_checks(scholen: Iterable[int], jaar: int) -> dict[int, datetime.datetime | None] | None:
    """By school when its zelfcheck was klaar; None when nothing is asked. Two queries."""
    if not Basisafspraak.objects.filter(vervallen_op=None).exists():
        return None
    rijen = Zelfcheck.objects.filter(school__in=scholen, jaar=jaar, klaar_op__isnull=False)
    return dict(rijen.values_list("school", "klaar_op"))


def nog_te_checken() -> QuerySet[School]:
    """Open schools of which the zelfcheck of this year is asked and not klaar."""
    klaar = Zelfcheck.objects.filter(school=OuterRef("pk"), jaar=vandaag().year, klaar_op__isnull=False)
    gevraagd = Basisafspraak.objects.filter(vervallen_op=None)
    scholen = School.objects.filter(Exists(gevraagd), ~Exists(klaar), gesloten_op=None)
    return scholen.order_by("plek__sorteernaam", "code")


def checks_van_wijk(wijk: str) -> ArraySubquery:
    """Those schools of the wijk of an outer query, as [pk, naam]; ``wijk``: its column there."""
    hier = Indeling.objects.op(vandaag()).filter(wijk=OuterRef(OuterRef(wijk))).values("school")
    return ArraySubquery(nog_te_checken().filter(pk__in=hier).values(rij=JSONObject(pk="pk", naam="plek__naam")))
