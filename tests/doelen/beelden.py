"""What the attacker gets to see: of an invented year, or of the outcomes as they stand in the database."""

from collections import defaultdict
from dataclasses import replace

from django.db import connection

from doelen.models import Indicator, Uitkomst
from doelen.services import berekening_sql as sql
from doelen.services.berekening_zicht import rooster_van
from swv.dagen import dag_van_indeling
from swv.kleine_aantallen import verbergen
from swv.models import Plek
from swv.rooster import Rooster
from swv.tellingen import Getal, Stelsel
from tests.doelen.aanvaller import Beeld, Figuur

GEHEEL = 1000


def maak_rooster(indeling):
    """indeling: (wijk or None, bestuur, gemeente) per school; places get ids of their own."""
    scholen, rang = {}, {}
    for school, plekken in enumerate(indeling, start=1):
        hoger = zip((100, 200, 300, GEHEEL), (*plekken, 0), (1, 2, 3, 4), strict=True)
        for plek, hoogte in [(school, 0), *((begin + n, r) for begin, n, r in hoger if n is not None)]:
            scholen.setdefault(plek, set()).add(school)
            rang[plek] = hoogte
    return Rooster({plek: frozenset(delen) for plek, delen in scholen.items()}, rang)


def beeld_van(rooster, getallen, *, stroomt, onder=None, totaal=None, delen=None):
    """Compute a year period by period as the product does, and show it. ``getallen``: with all periods in them."""
    dicht, zonder_teken, zicht = [], [], defaultdict(list)
    for tot in range(len(getallen[0].cijfers)):
        tot_nu = [replace(getal, cijfers=getal.cijfers[: tot + 1]) for getal in getallen]
        weg = verbergen(Stelsel(rooster, tot_nu, dicht, zonder_teken, onder or {}, totaal or {}, delen or {}))
        dicht, zonder_teken = [*dicht, weg.dicht], [*zonder_teken, weg.zonder_teken]
        for getal in getallen:
            zicht[getal.naam].append(dict(_zicht(rooster, getal, tot, weg)))
    figuren = [Figuur(g.naam, g.teller, g.noemer, list(g.cijfers), zicht[g.naam]) for g in getallen]
    totalen = defaultdict(list)
    for getal in getallen:
        if getal.patroon in (totaal or {}):
            totalen[totaal[getal.patroon]].append(getal.naam)
    grootheden = frozenset().union(*(g.teller | g.noemer for g in getallen))
    return Beeld(rooster.scholen, figuren, grootheden if stroomt else frozenset(), delen or {}, totalen)


def _zicht(rooster, getal, periode, weg):
    for plek, scholen in rooster.scholen.items():
        mee = scholen & getal.cijfers[periode].keys()
        som = sum(getal.cijfers[periode][s][0] for s in mee)
        if mee and plek not in weg.dicht[getal.patroon]:
            yield plek, "open"
        elif mee:
            yield plek, "klein" if som < 5 and plek not in weg.zonder_teken[getal.naam] else "verborgen"


def enkel(per_periode, naam="t"):
    """One figure without a noemer; ``per_periode``: school → amount so far."""
    return Getal(naam, 0, frozenset({naam}), frozenset(), [{s: (b, None) for s, b in p.items()} for p in per_periode])


def rooster_van_jaar(jaar):
    with connection.cursor() as cursor:
        cursor.execute(sql.ROOSTER, {"dag": dag_van_indeling(jaar)})
        return rooster_van(cursor.fetchall(), Plek.objects.get(soort=Plek.Soort.SWV).pk)


def beelden_uit_database(rooster, jaar):
    """Per family of indicatoren that count the same things, what the stored outcomes of a year show."""
    per_cel = defaultdict(dict)
    velden = ("indicator", "periode", "plek", "teller", "noemer", "zicht")
    for i, periode, plek, *rest in Uitkomst.objects.filter(
        jaar=jaar, scholen_mee__gt=0, teller__isnull=False
    ).values_list(*velden):
        per_cel[i, periode][plek] = rest
    indicatoren = Indicator.objects.prefetch_related("termen__grootheid")
    for familie in _families([i for i in indicatoren if _telt_leerlingen(i)]):
        grootheden = {g for i in familie for kant in ("teller", "noemer") for g in _van(i, kant)}
        figuren = [_figuur(i, per_cel, rooster) for i in familie]
        stroomt = frozenset(g.code for g in grootheden if g.aard == "stroom")
        heel = {g.deel_van_id: None for g in grootheden if g.deel_van_id} | {g.pk: g.code for g in grootheden}
        delen = {g.code: heel[g.deel_van_id] for g in grootheden if heel.get(g.deel_van_id)}
        yield Beeld(rooster.scholen, figuren, stroomt, delen)


def _figuur(indicator, per_cel, rooster):
    perioden = [per_cel[indicator.pk, p] for p in ("T1", "T2", "T3")]
    noemer = frozenset(g.code for g in _van(indicator, "noemer"))
    return Figuur(
        indicator.code,
        frozenset(g.code for g in _van(indicator, "teller")),
        noemer,
        [
            {p: (int(t), int(n) if noemer else None) for p, (t, n, _) in cellen.items() if rooster.rang.get(p) == 0}
            for cellen in perioden
        ],
        [{plek: zicht for plek, (_, _, zicht) in cellen.items()} for cellen in perioden],
    )


def _van(indicator, kant):
    """Its grootheden; a public noemer (the pupils of a school) is no secret."""
    termen = [term.grootheid for term in indicator.termen.all() if term.kant == kant]
    return termen if kant == "teller" else [g for g in termen if g.bron != "toepassing"]


def _telt_leerlingen(indicator):
    return all(g.eenheid == "aantal" for g in _van(indicator, "teller"))


def _families(indicatoren):
    uit = []
    for indicator in indicatoren:
        termen = [*_van(indicator, "teller"), *_van(indicator, "noemer")]
        codes, samen = {g.pk for g in termen} | {g.deel_van_id for g in termen if g.deel_van_id}, [indicator]
        for ander in [rij for rij in uit if rij[0] & codes]:
            uit.remove(ander)
            codes, samen = codes | ander[0], [*ander[1], *samen]
        uit.append((codes, samen))
    return [samen for _, samen in uit]
