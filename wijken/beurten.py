"""What waits on a member around wijkplannen: write, read the advice, advise, sign, tell how it goes."""

import datetime
from collections.abc import Iterator

from django.urls import reverse

from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.register import Beurt
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import heeft, mag
from wijken.bereik import spreekt_namens
from wijken.models import Partnerdeel, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten import wijzigingstand
from wijken.overzichten.eigen import eigen_plannen
from wijken.overzichten.plaatsen import opsomming, planjaar
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.tafels import eigen_tafels
from wijken.permissions import directeurswijken
from wijken.services.voortgangsdagen import klaar_voor, open_tijdvak
from wijken.services.wijkplan import tekst_klaar

Status = Wijkplan.Status
SCHRIJFT = (Status.CONCEPT, Status.BESPREKEN)
MAART = 3


def beurten_van(slug: str, lid: Lid) -> Iterator[Beurt]:
    """At most one thing per plan; no query besides the own plans and tables."""
    if not heeft(lid, Rol.Code.DIRECTEUR, Rol.Code.PROCESBEGELEIDER):
        return
    nu = vandaag().year
    standen = [
        stand for stand in eigen_plannen(lid) if stand.plan.status != Status.VASTGESTELD and stand.plan.jaar >= nu
    ]
    for stand in standen:
        if stand.plan.wordt_gewijzigd:
            tekenend = stand.te_tekenen_door(lid) if stand.plan.status == Status.TEKENEN else []
            yield from wijzigingstand.beurten(slug, stand.plan, tekenend, lid)
        elif stand.plan.status == Status.TEKENEN:
            yield from _tekenen(slug, lid, stand)
        elif stand.plan.status == Status.ADVIES and mag(lid, "wijken.adviseer_wijkplan", stand.plan):
            yield _adviseren(slug, stand)
        elif stand.plan.status in SCHRIJFT and mag(lid, "wijken.schrijf_wijkplan", stand.plan):
            yield _beurt_van_schrijver(slug, stand)
    yield from _beginnen(slug, lid)
    yield from _volgen(slug, lid)


def beurten_van_partner(slug: str, lid: Lid) -> Iterator[Beurt]:
    """What an organisation does in a plan and did not agree to yet, for who speaks for it."""
    namens = spreekt_namens(lid)
    if not namens:
        return
    delen = Partnerdeel.objects.filter(organisatie__in={een for een, _ in namens}, akkoord_op=None)
    open_nu = delen.filter(wijkplan__jaar__gte=vandaag().year).exclude(wijkplan__status=Status.VASTGESTELD)
    for deel in open_nu.select_related("organisatie", "wijkplan__wijk__plek").order_by("wijkplan__jaar", "pk"):
        if mag(lid, "wijken.namens_partner", deel):
            yield _akkoord_van_partner(slug, deel)


def _akkoord_van_partner(slug: str, deel: Partnerdeel) -> Beurt:
    plan = deel.wijkplan
    return Beurt(
        sleutel=f"partnerdeel-{deel.pk}",
        titel=f"Geef akkoord op uw deel in het wijkplan {plan.jaar} van {plan.wijk}",
        tekst=f"Dit schreef de wijk op bij {deel.organisatie}. U mag het aanpassen.",
        url=reverse("wijken:partnerdeel_update", args=[slug, deel.pk]),
        knop="Lees uw deel",
        minuten=3,
        datum=plan.tekenen_voor,
    )


def _beurt_van_schrijver(slug: str, stand: Planstand) -> Beurt:
    if stand.plan.laatste_advies:
        return _advies_lezen(slug, stand)
    return _bespreken(slug, stand) if stand.plan.status == Status.BESPREKEN else _schrijven(slug, stand)


def _bespreken(slug: str, stand: Planstand) -> Beurt:
    plan = stand.plan
    return Beurt(
        sleutel=f"wijkplan-{plan.pk}-bespreken",
        titel=f"Bespreek het wijkplan {plan.jaar} in het wijkoverleg",
        tekst=f"Stuur het daarna naar de procesbegeleider.{_opmerkingen(stand)}",
        url=_plan_url(slug, plan),
        knop="Lees het plan",
        minuten=10,
        datum=plan.uiterlijk,
    )


def _schrijven(slug: str, stand: Planstand) -> Beurt:
    plan = stand.plan
    if not stand.te_doen:
        return Beurt(
            sleutel=f"wijkplan-{plan.pk}-indienen",
            titel=f"Stuur het wijkplan {plan.jaar} naar de procesbegeleider",
            tekst=f"Alle onderdelen hebben tekst.{_opmerkingen(stand)}",
            url=_plan_url(slug, plan),
            knop="Lees het na",
            minuten=5,
            datum=plan.uiterlijk,
        )
    eerste, aantal = stand.te_doen[0], len(stand.te_doen)
    onderdelen = "onderdeel" if aantal == 1 else "onderdelen"
    return Beurt(
        sleutel=f"wijkplan-{plan.pk}-schrijven",
        titel=f"Schrijf aan het wijkplan {plan.jaar}",
        tekst=f"{hoofdletter(telwoord(aantal))} {onderdelen} nog, te beginnen met ‘{eerste['titel']}’."
        f"{_opmerkingen(stand)}",
        url=reverse("wijken:planonderdeel_update", args=[slug, eerste["pk"]]),
        knop="Schrijf verder",
        minuten=min(aantal * 8, 45),
        datum=plan.uiterlijk,
    )


def _advies_lezen(slug: str, stand: Planstand) -> Beurt:
    plan, advies = stand.plan, stand.plan.laatste_advies
    oordeel = "teken dit plan" if advies["strekking"] == "positief" else "pas het eerst aan"
    return Beurt(
        sleutel=f"wijkplan-{plan.pk}-advies-{advies['pk']}",
        titel=f"Lees het advies over het wijkplan {plan.jaar}",
        tekst=f"{advies['door']} adviseert: {oordeel}. De wijk beslist zelf.{_opmerkingen(stand)}",
        url=f"{_plan_url(slug, plan)}#adviezen",
        knop="Lees het advies",
        minuten=6,
        datum=plan.tekenen_voor,
    )


def _adviseren(slug: str, stand: Planstand) -> Beurt:
    plan = stand.plan
    leeg = f" {stand.leegzin}" if stand.te_doen else ""
    return Beurt(
        sleutel=f"wijkplan-{plan.pk}-adviseren",
        titel=f"Geef advies over het wijkplan {plan.jaar} van {plan.wijk}",
        tekst=f"De wijk vraagt of u meeleest.{leeg}",
        url=_plan_url(slug, plan),
        knop="Lees en adviseer",
        minuten=25,
        datum=plan.lezen_voor,
    )


def _tekenen(slug: str, lid: Lid, stand: Planstand) -> Iterator[Beurt]:
    mijn = stand.te_tekenen_door(lid)
    if mijn:
        yield Beurt(
            sleutel=f"wijkplan-{stand.plan.pk}-tekenen",
            titel=f"Teken het wijkplan {stand.plan.jaar}",
            tekst=f"Voor {opsomming(school['naam'] for school in mijn)}.",
            url=_plan_url(slug, stand.plan),
            knop="Lees en teken",
            minuten=10,
            datum=stand.plan.tekenen_voor,
            scholen=stand.huizen({school["pk"] for school in mijn}),
            zin=stand.akkoordzin,
        )
    elif stand.vast_te_stellen_door(lid):
        yield Beurt(
            sleutel=f"wijkplan-{stand.plan.pk}-vaststellen",
            titel=f"Stel het wijkplan {stand.plan.jaar} vast",
            tekst="Alle scholen die nu bij de wijk horen, zijn akkoord.",
            url=_plan_url(slug, stand.plan),
            knop="Naar het plan",
            minuten=2,
            datum=stand.plan.tekenen_voor,
        )


def _volgen(slug: str, lid: Lid) -> Iterator[Beurt]:
    """What follows on a plan that its wijk agreed to."""
    for stand in eigen_plannen(lid):
        if stand.plan.is_afgesproken and mag(lid, "wijken.schrijf_wijkplan", stand.plan):
            yield from _vertellen(slug, stand.plan)


def _vertellen(slug: str, plan: Wijkplan) -> Iterator[Beurt]:
    """Tell how the plan goes in the period that is open, and after its year what was learned."""
    jaar, periode = open_tijdvak()
    if plan.jaar == jaar and periode not in plan.ingediend:
        yield Beurt(
            sleutel=f"voortgang-{plan.pk}-{periode}",
            titel=f"Voortgang {periode}: waar staat het wijkplan {jaar}?",
            tekst="Per actie één regel. Wat de vorige keer liep, staat al klaar.",
            url=reverse("wijken:voortgang_update", args=[slug, plan.pk, periode]),
            knop="Vul in",
            minuten=10,
            datum=klaar_voor(jaar, periode),
        )
    if plan.jaar == vandaag().year - 1 and vandaag().month <= MAART and len(plan.geleerd) < len(Niveau):
        yield Beurt(
            sleutel=f"evaluatie-{plan.pk}",
            titel=f"Schrijf op wat uw wijk leerde van {plan.jaar}",
            tekst="Uw voortgang van dat jaar staat er al in. In maart lezen alle wijken van elkaar.",
            url=reverse("wijken:evaluatie_update", args=[slug, plan.pk]),
            knop="Schrijf de evaluatie",
            minuten=20,
            datum=datetime.date(plan.jaar + 1, 2, 28),
        )


def _beginnen(slug: str, lid: Lid) -> Iterator[Beurt]:
    """A wijk of this directeur without a plan for the year that is planned."""
    begonnen = {stand.plan.wijk_id for stand in eigen_plannen(lid) if stand.plan.jaar == planjaar()}
    for wijk in (tafel.plek for tafel in eigen_tafels(lid) if tafel.plek.pk in directeurswijken(lid) - begonnen):
        yield Beurt(
            sleutel=f"wijkplan-begin-{wijk.pk}",
            titel=f"Begin met het wijkplan {planjaar()}",
            tekst=f"{wijk} heeft nog geen plan voor dat jaar.",
            url=f"{reverse('wijken:wijk_detail', args=[slug, wijk.pk])}#wijkplan",
            knop="Naar de wijk",
            minuten=2,
            datum=tekst_klaar(planjaar()),
        )


def _opmerkingen(stand: Planstand) -> str:
    if stand.opmerkingen == 0:
        return ""
    woord = "opmerking staat" if stand.opmerkingen == 1 else "opmerkingen staan"
    return f" {hoofdletter(telwoord(stand.opmerkingen))} {woord} nog open."


def _plan_url(slug: str, plan: Wijkplan) -> str:
    return reverse("wijken:wijkplan_detail", args=[slug, plan.pk])
