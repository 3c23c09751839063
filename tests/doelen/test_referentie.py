"""The engine against the plain reference, on random worlds: every figure, every target, every verdict."""

import datetime
from fractions import Fraction

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doelen.models import (
    Correctie,
    Grootheid,
    Indicator,
    IndicatorTerm,
    Jaardoel,
    Opgave,
    Opgaveronde,
    Streefwaarde,
    Telling,
    Thema,
    Uitkomst,
)
from doelen.services import uitkomsten_berekenen
from swv.models import Plek
from swv.tenancy.context import tenant
from tests import factories
from tests.doelen.referentie import SOORTEN, Doel, Land, Meetlat, School, reken
from tests.wereld import snel
from wijken.models import Indeling, Leerlingtelling
from wijken.models import School as Schoolrij

pytestmark = snel
JAREN, PERIODEN = (2025, 2026), (1, 2, 3)
STROMEN, STANDEN = ("aanvragen", "toegekend"), ("thuis", "niveau", "ja")
GETELD = (*STROMEN, *STANDEN)
NAMEN = ("a", "b", "c", "d", "e")
MEETLATTEN = {
    "aandeel": (["toegekend"], ["aanvragen"], True),
    "som_van_stromen": (["aanvragen"], [], False),
    "som_van_standen": (["thuis"], [], False),
    "per_leerling": (["aanvragen", "toegekend"], ["leerlingen"], True),
    "schaal": (["niveau"], ["scholen"], False),
    "scholen_ja": (["ja"], ["scholen"], True),
    "gemengd": (["thuis"], ["aanvragen"], True),
}
ZONDER_GETAL = ("minder_dan_vorig_jaar", "meer_dan_vorig_jaar", "landelijk")
GETALSOORTEN = ("minstens", "hoogstens", "precies", "aandeel_minstens", "aandeel_hoogstens", "schaal")
JAN, AUG = datetime.date(2019, 1, 1), datetime.date(2025, 8, 1)
PLEKKEN = {"gemeente": ("g1", "g2"), "bestuur": ("b1", "b2"), "wijk": ("w1", "w2", "w3"), "school": NAMEN}
jaren = st.sampled_from([None, 2025, 2026])


@st.composite
def schoolrijen(draw):
    """One place, or a move on 1 August 2025 (with or without a gap), or closed some day."""

    def ergens():
        return draw(st.sampled_from(PLEKKEN["bestuur"])), draw(st.sampled_from([*PLEKKEN["wijk"], None]))

    indelingen = [(JAN, None, *ergens())]
    if draw(st.booleans()):
        einde = AUG - datetime.timedelta(days=draw(st.sampled_from([1, 40])))
        indelingen = [(JAN, einde, *indelingen[0][2:]), (AUG, None, *ergens())]
    tellingen = draw(st.lists(st.tuples(st.sampled_from([datetime.date(2023, 10, 1), datetime.date(2025, 2, 1),
        datetime.date(2026, 2, 1), datetime.date(2026, 2, 2)]), st.one_of(st.none(), st.integers(0, 400))),
        unique_by=lambda paar: paar[0], max_size=3))  # fmt: skip
    dicht = draw(st.sampled_from([None, None, None, datetime.date(2026, 1, 1), datetime.date(2025, 8, 1)]))
    return School(draw(st.sampled_from(PLEKKEN["gemeente"])), tellingen, indelingen, dicht)


@st.composite
def doelenlijst(draw):
    doelen, gezien = [], set()
    for nummer in range(draw(st.integers(1, 9))):
        soort = draw(st.sampled_from((*GETALSOORTEN, *ZONDER_GETAL)))
        waarde = None if soort in ZONDER_GETAL else Fraction(draw(st.sampled_from([0, 1, 3, 12, 40, 50, 100])))
        plek = draw(st.sampled_from([None, None, "w1", "g1", "b1", "a", "geheel"]))
        indicator, jaar = draw(st.sampled_from(list(MEETLATTEN))), draw(st.sampled_from(JAREN))
        niveau = draw(st.sampled_from(["school", "wijk", "bestuur", "gemeente", "vakgroep", "swv"]))
        if (indicator, jaar, plek, niveau) not in gezien:
            gezien.add((indicator, jaar, plek, niveau))
            doelen.append(Doel(indicator, jaar, soort, waarde, niveau, plek, nummer))
    return doelen


@st.composite
def landen(draw):
    aantal = st.one_of(st.none(), st.just(0), st.integers(0, 3), st.integers(0, 60)).map(
        lambda n: None if n is None else Fraction(n)
    )
    sleutels = [(j, p, g, s) for j in JAREN for p in PERIODEN for g in GETELD for s in NAMEN]
    waarden = draw(st.lists(aantal, min_size=len(sleutels), max_size=len(sleutels)))
    antwoorden = dict(zip(sleutels, waarden, strict=True))
    correcties = draw(st.lists(st.tuples(st.sampled_from(sleutels), aantal), max_size=12))
    scholen = dict(zip(NAMEN, draw(st.tuples(*[schoolrijen()] * len(NAMEN))), strict=True))
    latten = {code: Meetlat(*lat) for code, lat in MEETLATTEN.items()}
    latten["som_van_standen"].vanaf, latten["aandeel"].tot = draw(jaren), draw(jaren)
    aanvaard = {(j, p) for j in JAREN for p in PERIODEN} - draw(st.sets(st.sampled_from([(2025, 2), (2026, 3)])))
    return Land(scholen, set(STROMEN), latten, draw(doelenlijst()), aanvaard, antwoorden, correcties)


@pytest.fixture
def leeg(wereld):
    """An SWV with places and indicatoren but without schools: those come with each random world."""
    with tenant(wereld.swv.pk):
        Schoolrij.objects.update(gesloten_op=JAN)
        plekken = {"geheel": wereld.plek}
        plekken |= {naam: factories.GemeenteFactory(plek__naam=naam).plek for naam in PLEKKEN["gemeente"]}
        plekken |= {naam: factories.BestuurFactory(plek__naam=naam).plek for naam in PLEKKEN["bestuur"]}
        gemeente = wereld.gemeente
        plekken |= {naam: factories.WijkFactory(plek__naam=naam, gemeente=gemeente).plek for naam in PLEKKEN["wijk"]}
        plekken |= {naam: factories.SchoolFactory(plek__naam=naam, gemeente=gemeente).plek for naam in NAMEN}
        thema = Thema.objects.create(code="x", naam="x", volgorde=1)
        for n, code in enumerate((*GETELD, "leerlingen", "scholen")):
            Grootheid.objects.create(
                code=code, naam=code, aard="stroom" if code in STROMEN else "stand", volgorde=n,
                bron="vakgroep" if code in GETELD else "toepassing", eenheid="ja_nee" if code == "ja" else "aantal",
            )  # fmt: skip
        grootheden = dict(Grootheid.objects.values_list("code", "pk"))
        for n, (code, (teller, noemer, procent)) in enumerate(MEETLATTEN.items()):
            indicator = Indicator.objects.create(
                thema=thema, code=code, naam=code, definitie="x", eenheid="procent" if procent else "aantal", volgorde=n
            )
            for kant, codes in (("teller", teller), ("noemer", noemer)):
                for g in codes:
                    IndicatorTerm.objects.create(indicator=indicator, grootheid_id=grootheden[g], kant=kant)
        for jaar in JAREN:
            for p in PERIODEN:
                sluit = datetime.date(2026, 12, 18) if jaar == 2026 else datetime.date(2025, 12, 18)
                Opgaveronde.objects.create(jaar=jaar, periode=f"T{p}", opent=JAN, sluit=sluit)
        yield wereld, plekken


def bouw(land, wereld, plekken):
    """The world in the database."""
    for naam, school in land.scholen.items():
        pk = plekken[naam].pk
        Schoolrij.objects.filter(pk=pk).update(gemeente=plekken[school.gemeente].pk, gesloten_op=school.gesloten_op)
        Indeling.objects.bulk_create(
            Indeling(school_id=pk, begin=b, einde=e, bestuur_id=plekken[bestuur].pk, wijk_id=wijk and plekken[wijk].pk)
            for b, e, bestuur, wijk in school.indelingen
        )
        Leerlingtelling.objects.bulk_create(
            Leerlingtelling(school_id=pk, teldatum=dag, aantal=aantal, bron="test") for dag, aantal in school.leerlingen
        )
    for code, lat in land.meetlatten.items():
        Indicator.objects.filter(code=code).update(vanaf_jaar=lat.vanaf, tot_jaar=lat.tot)
    _bouw_doelen(land, plekken)
    _bouw_antwoorden(land, wereld, plekken)


def _bouw_doelen(land, plekken):
    indicatoren, thema = dict(Indicator.objects.values_list("code", "pk")), Thema.objects.get()
    for doel in land.doelen:
        jaardoel = Jaardoel.objects.create(
            thema=thema, jaar=doel.jaar, volgnummer=doel.volgnummer, sleutel=f"d{doel.volgnummer}", tekst="x",
            niveau="wijk", oordeelniveau=doel.niveau,
        )  # fmt: skip
        Streefwaarde.objects.create(
            jaardoel=jaardoel, indicator_id=indicatoren[doel.indicator], soort=doel.soort,
            waarde=None if doel.waarde is None else int(doel.waarde), plek=plekken.get(doel.plek),
        )  # fmt: skip


def _bouw_antwoorden(land, wereld, plekken):
    grootheden = dict(Grootheid.objects.values_list("code", "pk"))
    opgaven = {}
    for ronde in Opgaveronde.objects.all():
        opgaven[ronde.jaar, int(ronde.periode[1])] = Opgave.objects.create(ronde=ronde, plek=wereld.plek)

    def rij(soort, sleutel, aantal, **meer):
        jaar, periode, g, s = sleutel
        waarde = None if aantal is None else int(aantal)
        waar = {"opgave": opgaven[jaar, periode], "school_id": plekken[s].pk, "grootheid_id": grootheden[g]}
        return soort(**waar, aantal=waarde, **meer)

    Telling.objects.bulk_create(rij(Telling, k, w) for k, w in land.antwoorden.items())
    aanvaard = [opgaven[moment].pk for moment in land.aanvaard]
    Opgave.objects.filter(pk__in=aanvaard).update(status="geaccepteerd")
    for sleutel, aantal in land.correcties:
        rij(Correctie, sleutel, aantal, reden="x", door=wereld.leden["medewerker"]).save()


def gevonden(jaar, periode):
    velden = ("indicator__code", "plek__soort", "plek__naam", "teller", "noemer", "scholen_mee", "scholen_totaal",
              "streefwaarde__jaardoel__volgnummer", "oordeel")  # fmt: skip
    return {rij[:3]: rij[3:] for rij in Uitkomst.objects.filter(jaar=jaar, periode=f"T{periode}").values_list(*velden)}


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(land=landen())
def test_berekening_is_wat_de_referentie_zegt(leeg, land):
    wereld, plekken = leeg
    with transaction.atomic():
        bouw(land, wereld, plekken)
        vorig = {}
        for jaar in JAREN:
            for periode in PERIODEN:
                uitkomsten_berekenen(jaar=jaar, periode=f"T{periode}")
                na_jaar = (jaar, periode) == (2025, 3)
                cijfers = reken(land, jaar, periode, vorig, na_jaar=na_jaar)

                assert gevonden(jaar, periode) == {
                    (code, soort, wereld.plek.naam if soort == "swv" else plek): (
                        c.teller, c.noemer, c.mee, c.totaal, c.doel and c.doel.volgnummer, c.oordeel,
                    )
                    for (code, soort, plek), c in cijfers.items()
                }  # fmt: skip
            vorig = cijfers
        assert Plek.objects.filter(soort__in=SOORTEN).exists()
        transaction.set_rollback(True)
