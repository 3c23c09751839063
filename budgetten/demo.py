"""Demo: money of 2023 until next year. All amounts are invented (voorbeelddata) and the same from one seed."""

import datetime
import random
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F
from django.utils import timezone

from budgetten.demo_teksten import UIT_DE_WIJKPOT, VAN_DE_SCHOOL
from budgetten.models import Besteding, Geldstroom, Inleg, Rekening, Toekenning
from budgetten.overzichten.wijkpot import acties_van, saldi_van, wijkpotten
from budgetten.querysets import som
from budgetten.services import (
    Boekstuk,
    Regel,
    boekstukken_boeken,
    overboeking,
    rekeningen_van,
    verdeling_maken,
    verdeling_vaststellen,
    verdeling_voorleggen,
)
from budgetten.services.tlv_bedragen import BEKEND, BEKEND_JAAR, BRON, tlv_bedragen_zetten
from budgetten.verdeelsleutels import grootste_rest
from swv.dagen import dag_van_indeling, vandaag
from swv.models import Lid, Rol
from wijken.demo_leden import HOOFDSCHOOL
from wijken.models import Actie, Indeling, Wijk

EERSTE_JAAR = 2023
BASIS = {2023: "118.00", 2024: "122.50", 2025: "127.00", 2026: "131.00", 2027: "135.50"}
EXTRA = {2023: "205.00", 2024: "214.50", 2025: "223.00", 2026: "231.50", 2027: "239.90"}
PERCENTAGES = (20, 25, 25, 30, 30, 30, 35)


@dataclass(frozen=True)
class Uitgave:
    """A besteding to be booked: the account that pays is the one of ``plek``."""

    plek: int
    geldstroom: Geldstroom
    datum: datetime.date
    omschrijving: str
    bedrag: Decimal
    actie: Actie | None = None


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Geldstromen, verdelingen that hold, inleg and bestedingen per year; a verdeling and a scenario of next year."""
    basis, extra = _geldstromen()
    wie = Lid.objects.filter(rollen__code=Rol.Code.DIRECTEUR_BESTUURDER).first()
    tlv_bedragen_zetten(jaar=BEKEND_JAAR, bedragen=BEKEND, bron=BRON, door=wie)
    for jaar in range(EERSTE_JAAR, jaar_nu + 1):
        _inleg_afspreken(kiem, jaar, allen=True)
        _verdeling_van(jaar, basis, extra, wie)
        _besteden(kiem, jaar, extra)
    _inleg_afspreken(kiem, jaar_nu + 1, allen=False)
    _plannen(jaar_nu + 1, basis, extra, wie)


def _geldstromen() -> tuple[Geldstroom, Geldstroom]:
    basis = Geldstroom(code="basisondersteuning", naam="Basisondersteuning", voor_sbo=True, voor_so=True)
    extra = Geldstroom(code="arrangementen", naam="Arrangementen", met_inleg=True)
    Geldstroom.objects.bulk_create([basis, extra])
    return basis, extra


def _verdeling_van(jaar: int, basis: Geldstroom, extra: Geldstroom, wie: Lid | None) -> None:
    verdeling = verdeling_maken(jaar=jaar, naam="Een bedrag per leerling", regels=_per_leerling(jaar, basis, extra))
    verdeling_voorleggen(verdeling=verdeling, door=wie)
    verdeling_vaststellen(verdeling=verdeling, door=wie, datum=datetime.date(jaar - 1, 12, 12))


def _per_leerling(jaar: int, basis: Geldstroom, extra: Geldstroom) -> list[Regel]:
    return [
        Regel(basis, per_leerling=Decimal(BASIS.get(jaar, BASIS[2027]))),
        Regel(extra, per_leerling=Decimal(EXTRA.get(jaar, EXTRA[2027]))),
    ]


def _plannen(jaar: int, basis: Geldstroom, extra: Geldstroom, wie: Lid | None) -> None:
    """One verdeling that waits on the directeur-bestuurder, and one scenario with a fixed total beside it."""
    eerste = verdeling_maken(jaar=jaar, naam="Een bedrag per leerling", regels=_per_leerling(jaar, basis, extra))
    totaal = eerste.toekenningen.filter(geldstroom=extra).aggregate(totaal=som("bedrag"))["totaal"]
    rond = (totaal / 100_000).quantize(Decimal(1)) * 100_000 or Decimal(100_000)
    vast = [_per_leerling(jaar, basis, extra)[0], Regel(extra, totaal=rond)]
    verdeling_maken(jaar=jaar, naam="Een vast bedrag voor arrangementen", regels=vast)
    verdeling_voorleggen(verdeling=eerste, door=wie)


def _inleg_afspreken(kiem: random.Random, jaar: int, *, allen: bool) -> None:
    """The share of every basisschool in a wijk; next year only part of the schools agreed, not the demo's own."""
    scholen = Indeling.objects.open_op(dag_van_indeling(jaar)).filter(school__soort="bao", wijk__isnull=False)
    leden = {rol.plek_id: rol.lid for rol in Rol.objects.filter(code=Rol.Code.DIRECTEUR).select_related("lid")}
    op = _middag(datetime.date(jaar - 1, 11, 15))
    rijen = []
    for indeling in scholen.order_by("school__code").select_related("school__plek"):
        percentage, akkoord = kiem.choice(PERCENTAGES), kiem.random() < 0.55
        if allen or (akkoord and indeling.school.plek.naam not in HOOFDSCHOOL.values()):
            door = leden.get(indeling.school_id)
            rijen.append(
                Inleg(
                    wijk_id=indeling.wijk_id,
                    school=indeling.school,
                    jaar=jaar,
                    percentage=percentage,
                    akkoord_door=door,
                    akkoord_op=op,
                )
            )
    Inleg.objects.bulk_create(rijen)


def _besteden(kiem: random.Random, jaar: int, extra: Geldstroom) -> None:
    uitgaven = [*_van_scholen(kiem, jaar), *_van_wijken(kiem, jaar, extra)]
    scholen = {uitgave.plek for uitgave in uitgaven if uitgave.actie is None}
    soort = Rekening.Soort
    van = rekeningen_van(plekken=scholen, soort=soort.SCHOOLBUDGET, jaar=jaar)
    van |= rekeningen_van(plekken=Wijk.objects.values_list("pk", flat=True), soort=soort.WIJKPOT, jaar=jaar)
    naar = rekeningen_van(plekken=van, soort=soort.BESTEED, jaar=jaar)
    stukken = [
        Boekstuk(
            sleutel=f"besteding:demo-{jaar}-{nummer}",
            soort="besteding",
            omschrijving=uitgave.omschrijving,
            benen=overboeking(van[uitgave.plek], naar[uitgave.plek], uitgave.bedrag),
            datum=uitgave.datum,
        )
        for nummer, uitgave in enumerate(uitgaven)
    ]
    boekingen = boekstukken_boeken(stukken=stukken, door=None)
    Besteding.objects.bulk_create(
        Besteding(
            plek_id=uitgave.plek,
            geldstroom=uitgave.geldstroom,
            datum=uitgave.datum,
            omschrijving=uitgave.omschrijving,
            bedrag=uitgave.bedrag,
            boeking=boeking,
            actie=uitgave.actie,
        )
        for uitgave, boeking in zip(uitgaven, boekingen, strict=True)
    )


def _van_scholen(kiem: random.Random, jaar: int) -> list[Uitgave]:
    """Each school spends 80 to 100 % of what it keeps in a year that is over, part of it in this year."""
    stromen = {stroom.pk: stroom for stroom in Geldstroom.objects.all()}
    rijen = Toekenning.objects.vastgesteld(jaar).met_inleg(jaar)
    houdt = (
        rijen.values("school_id", "geldstroom_id", code=F("school__code"), stroom=F("geldstroom__code"))
        .annotate(over=som("bedrag") - som("naar_wijkpot"))
        .order_by("school__code", "geldstroom__code")
    )
    uitgaven = []
    for rij in houdt:
        teksten = kiem.sample(VAN_DE_SCHOOL[rij["stroom"]], kiem.randint(2, 3))
        centen = int(rij["over"] * kiem.randint(*_deel(jaar)))
        for tekst, bedrag in _verdeeld(kiem, centen, teksten):
            uitgaven.append(Uitgave(rij["school_id"], stromen[rij["geldstroom_id"]], _dag(kiem, jaar), tekst, bedrag))
    return uitgaven


def _van_wijken(kiem: random.Random, jaar: int, extra: Geldstroom) -> list[Uitgave]:
    """The acties of the wijkplan, so that something is left for arrangementen."""
    potten = wijkpotten(saldi_van(plekken=Wijk.objects.values_list("pk", flat=True), jaar=jaar))
    uitgaven = []
    for wijk, pot in sorted(potten.items()):
        acties = {str(actie.pk): actie for actie in acties_van(wijk_id=wijk, jaar=jaar).order_by("pk")}
        grens = int(pot.ingelegd * kiem.randint(*(78, 88) if jaar < vandaag().year else (38, 50)))
        if not acties:
            losse = _verdeeld(kiem, grens, list(UIT_DE_WIJKPOT))
            uitgaven += [Uitgave(wijk, extra, _dag(kiem, jaar), tekst, bedrag) for tekst, bedrag in losse]
            continue
        gewichten = {pk: int(actie.bedrag * 100) for pk, actie in acties.items()}
        for pk, centen in grootste_rest(min(grens, sum(gewichten.values()) * 95 // 100), gewichten).items():
            if centen:
                actie = acties[pk]
                bedrag = Decimal(centen) / 100
                uitgaven.append(Uitgave(wijk, extra, _dag(kiem, jaar), actie.omschrijving, bedrag, actie))
    return uitgaven


def _deel(jaar: int) -> tuple[int, int]:
    """Percentages of the money that is spent; less in a year that still runs."""
    return (82, 100) if jaar < vandaag().year else (55, 85)


def _verdeeld(kiem: random.Random, centen: int, teksten: list[str]) -> list[tuple[str, Decimal]]:
    gewichten = {tekst: kiem.randint(3, 10) for tekst in teksten}
    delen = grootste_rest(centen, gewichten)
    return [(tekst, Decimal(deel) / 100) for tekst, deel in delen.items() if deel]


def _dag(kiem: random.Random, jaar: int) -> datetime.date:
    """A day in that year that is over."""
    laatste = min(datetime.date(jaar, 12, 20), vandaag())
    begin = datetime.date(jaar, 1, 10)
    return begin + datetime.timedelta(days=kiem.randint(0, max(0, (laatste - begin).days)))


def _middag(dag: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(12)))
