"""Demo: the doelenboom, and voorbeelddata for opgaven, milestones and goals in plans, from 2023 to now."""

import random
from datetime import date, timedelta
from functools import partial

from django.db import connection
from django.utils import timezone

from doelen.demo_cijfers import JAREN, PERIODEN, Cijferbron
from doelen.demo_tlv import tabel_laden
from doelen.models import Grootheid, Jaardoel, Mijlpaal, OnderdeelDoel, Opgave, Opgaveronde, Thema
from doelen.services import (
    doelenboom_laden,
    portefeuille_geven,
    ronde_openen,
    terugkoppelen,
    uitkomsten_berekenen,
    zorgplicht_laden,
)
from doelen.services.mijlpalen import PLEKSOORT
from doelen.services.vragen import nieuwkomersscholen, scholen_van
from swv.dagen import dag_van_indeling, vandaag
from swv.models import Plek, Rol, Samenwerkingsverband
from swv.tenancy.context import huidige_swv_id
from wijken import demo as wijken_demo
from wijken.models import Indeling, Leerlingtelling, Planonderdeel

EIGEN_DOELEN = "odp"  # the only samenwerkingsverband whose own goals we have
NOG_OPEN = "Avonturijn"  # the school that fills in its opgave in the walk through the demo
SLUIT = {"T1": (5, 29), "T2": (9, 25), "T3": (12, 18)}
OPEN_DAGEN = 42
TELLINGEN = """
INSERT INTO doelen_telling (opgave_id, school_id, grootheid_id, aantal, reden)
SELECT opgave, school, grootheid, aantal, ''
FROM unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::numeric[]) AS rij (opgave, school, grootheid, aantal)
"""
TERUG = (
    "In drie wijken blijft de uitvoering achter, omdat er te weinig mensen zijn. "
    "Ik stel voor dat de besturen samen bekijken wie kan bijspringen."
)
Sleutel = tuple[int, str]  # plek, vakgroep


def plannen_laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """The doelenboom, and the wijkplannen with their goals: those go in before a plan is vastgesteld."""
    swv = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    doelenboom_laden(voorbeeld=swv.slug != EIGEN_DOELEN)
    zorgplicht_laden()
    wijken_demo.plannen_laden(kiem=kiem, jaar_nu=jaar_nu, voor_vast=partial(_doelen_in_plannen, kiem))


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Twelve rounds of accepted figures (the last one still open), milestones, outcomes."""
    bron = _cijferbron(kiem, jaar_nu)
    grootheden = {g.code: g for g in Grootheid.objects.all()}
    for jaar in JAREN:
        gemeente_van = dict(scholen_van(jaar).values_list("pk", "gemeente_id"))
        for periode in PERIODEN:
            ronde = _ronde(jaar, periode)
            open_ = _nog_niet_aanvaard(kiem, ronde) if (jaar, periode) == (jaar_nu, "T3") else set()
            _tellen(kiem, bron, ronde, grootheden, gemeente_van, open_)
    _mijlpalen(kiem, jaar_nu)
    for ronde in Opgaveronde.objects.order_by("jaar", "periode"):
        uitkomsten_berekenen(jaar=ronde.jaar, periode=ronde.periode)


def _cijferbron(kiem: random.Random, jaar: int) -> Cijferbron:
    """The schools of this year; the schools of earlier years count as they are today."""
    telling = Leerlingtelling.objects.filter(aantal__gt=0).order_by("school_id", "-teldatum")
    leerlingen = dict(telling.distinct("school_id").values_list("school_id", "aantal"))
    scholen = set(scholen_van(jaar).values_list("pk", flat=True))
    wijken = dict(Indeling.objects.op(dag_van_indeling(jaar)).values_list("school_id", "wijk_id"))
    return Cijferbron(
        kiem=kiem,
        leerlingen={school: aantal for school, aantal in leerlingen.items() if school in scholen},
        wijken=wijken,
        nieuwkomers=sorted(nieuwkomersscholen(jaar) & scholen),
    )


def _ronde(jaar: int, periode: str) -> Opgaveronde:
    sluit = date(jaar, *SLUIT[periode])
    return ronde_openen(jaar=jaar, periode=periode, opent=sluit - timedelta(days=OPEN_DAGEN), sluit=sluit, door=None)


def _nog_niet_aanvaard(kiem: random.Random, ronde: Opgaveronde) -> set[int]:
    """Of the running round: the school of the walk and four others still fill in, three wait for their bestuur."""
    scholen = list(ronde.opgaven.filter(plek__soort=Plek.Soort.SCHOOL).select_related("plek").order_by("plek_id"))
    eigen = [opgave for opgave in scholen if opgave.plek.naam == NOG_OPEN]
    rest = kiem.sample([opgave for opgave in scholen if opgave not in eigen], 7)
    wachtend = [opgave.pk for opgave in rest[4:]]
    op = timezone.now()
    Opgave.objects.filter(pk__in=wachtend).update(status=Opgave.Status.INGEDIEND, ingediend_op=op)
    return {opgave.pk for opgave in (*eigen, *rest[:4])}


def _tellen(
    kiem: random.Random,
    bron: Cijferbron,
    ronde: Opgaveronde,
    grootheden: dict[str, Grootheid],
    gemeente_van: dict[int, int],
    open_: set[int],
) -> None:
    """The answers of one round in one statement; now and then one is *niet opgegeven*."""
    opgaven = {(o.plek_id, o.vakgroep): o.pk for o in ronde.opgaven.all()}
    swv = Plek.objects.get(soort=Plek.Soort.SWV).pk
    rijen = []
    for code, school, aantal in bron.periode(ronde.jaar, ronde.periode):
        grootheid = grootheden.get(code)
        if grootheid is None or school not in gemeente_van:
            continue
        opgave = opgaven[_sleutel(grootheid, school, gemeente_van[school], swv)]
        leeg = grootheid.bron == Grootheid.Bron.SCHOOL and kiem.random() < 0.004
        if opgave not in open_:
            rijen.append((opgave, school, grootheid.pk, None if leeg else aantal))
    with connection.cursor() as cursor:
        cursor.execute(TELLINGEN, [list(kolom) for kolom in zip(*rijen, strict=True)])
    if tlv := opgaven.get((swv, Rol.Vakgroep.TLV_COMMISSIE)):
        tabel_laden(tlv, str(ronde))
    klaar = ronde.opgaven.filter(status=Opgave.Status.OPEN).exclude(pk__in=open_)
    klaar.update(status=Opgave.Status.GEACCEPTEERD, ingediend_op=timezone.now(), beoordeeld_op=timezone.now())


def _sleutel(grootheid: Grootheid, school: int, gemeente: int, swv: int) -> Sleutel:
    """Which opgave asks this grootheid of this school."""
    if grootheid.bron == Grootheid.Bron.SCHOOL:
        return school, ""
    if grootheid.bron == Grootheid.Bron.GEMEENTE:
        return gemeente, Rol.Vakgroep.LEERRECHT
    return swv, grootheid.vakgroep or Rol.Vakgroep.TLV_COMMISSIE


def _mijlpalen(kiem: random.Random, jaar_nu: int) -> None:
    """Past years mostly reached, this year under way, next year not begun."""
    doelen = Jaardoel.objects.filter(jaar__lte=jaar_nu, streefwaarden=None).order_by(
        "jaar", "thema__volgorde", "volgnummer"
    )
    plekken: dict[int, dict[str, list[int]]] = {jaar: _plekken(jaar) for jaar in JAREN}
    rijen = []
    for doel in doelen:
        hier = plekken[doel.jaar][PLEKSOORT[doel.oordeelniveau]]
        achter = set(kiem.sample(hier, min(len(hier), kiem.randint(1, 3)))) if kiem.random() < 0.12 else set()
        klaar = doel.jaar < jaar_nu or kiem.random() < 0.4
        rijen += [_mijlpaal(kiem, doel, plek, klaar=klaar, achter=plek in achter) for plek in hier]
    Mijlpaal.objects.bulk_create(rijen)


def _mijlpaal(kiem: random.Random, doel: Jaardoel, plek: int, *, klaar: bool, achter: bool) -> Mijlpaal:
    dag = min(date(doel.jaar, kiem.randint(2, 11), kiem.randint(1, 28)), vandaag())
    if klaar and not achter:
        return Mijlpaal(jaardoel=doel, plek_id=plek, status="bereikt", bereikt_op=dag, beoordeeld_op=timezone.now())
    gepland = dag if achter else date(doel.jaar, 12, 11)
    return Mijlpaal(jaardoel=doel, plek_id=plek, status="loopt", gepland_op=gepland, beoordeeld_op=timezone.now())


def portefeuilles_laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Every bestuurder follows one thema, as far as there are; the first tells the Deelnemersraad something."""
    rollen = Rol.objects.filter(code=Rol.Code.BESTUURDER).select_related("lid").order_by("lid")
    paren = list(zip(Thema.objects.order_by("volgorde"), rollen, strict=False))
    for thema, rol in paren:
        portefeuille_geven(thema=thema, lid=rol.lid)
    for thema, rol in paren[:1]:
        terugkoppelen(thema=thema, tekst=TERUG, door=rol.lid)


def _plekken(jaar: int) -> dict[str, list[int]]:
    """The places with schools in a year, per kind."""
    rijen = Indeling.objects.op(dag_van_indeling(jaar)).values_list("school", "wijk", "bestuur", "school__gemeente")
    kolommen = zip(("school", "wijk", "bestuur", "gemeente"), zip(*rijen, strict=True), strict=True)
    uit = {soort: sorted({plek for plek in plekken if plek}) for soort, plekken in kolommen}
    return uit | {"swv": [Plek.objects.get(soort=Plek.Soort.SWV).pk]}


def _doelen_in_plannen(kiem: random.Random) -> None:
    """Every written part of a plan works on one or two goals of its year and level."""
    doelen: dict[tuple[int, str], list[int]] = {}
    for pk, jaar, niveau in Jaardoel.objects.order_by("pk").values_list("pk", "jaar", "niveau"):
        doelen.setdefault((jaar, niveau), []).append(pk)
    onderdelen = Planonderdeel.objects.exclude(tekst="").order_by("pk").values_list("pk", "wijkplan__jaar", "niveau")
    rijen = []
    for onderdeel, jaar, niveau in onderdelen:
        keus = doelen.get((jaar, niveau), [])
        gekozen = kiem.sample(keus, min(len(keus), kiem.randint(1, 2)))
        rijen += [OnderdeelDoel(onderdeel_id=onderdeel, jaardoel_id=doel) for doel in gekozen]
    OnderdeelDoel.objects.bulk_create(rijen)
