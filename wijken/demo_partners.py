"""Demo: what partners do in the plans, and what parents said about them; all invented (voorbeelddata)."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from swv.models import Lid, Rol
from wijken.models import Organisatie, Organisatiewijk, Partnerdeel, Raadpleging, Wijk, Wijkplan
from wijken.services import contactbestuurder_kiezen

Soort = Organisatie.Soort
WIJKTEAM = (
    "Elke school heeft een vast gezicht van het wijkteam, elke twee weken een ochtend op school. Een vraag van school "
    "krijgt binnen een week antwoord."
)
JEUGD = "Twee spreekuren per maand voor ouders, en een training voor intern begeleiders in het najaar."
DELEN = ((Soort.WIJKTEAM, WIJKTEAM, 12_400), (Soort.JEUGDHULP, JEUGD, 4_800))
# Who, how many, what they said, what the wijk does.
VERSLAGEN = (
    (
        "Ouders van de medezeggenschapsraden",
        24,
        "Zij willen eerder weten bij wie zij terechtkunnen. De naam van het vaste gezicht kende bijna niemand.",
        "Elke school zet naam en dag van het wijkteam op de site en bij de deur.",
    ),
    (
        "Ouders in de ouderkamers van alle scholen",
        41,
        "Voorlezen thuis lukt beter met boeken die de school meegeeft. In de zomer is er weinig te doen.",
        "De leesclub krijgt een boekentas. Over de zomer praten wij met de bibliotheek.",
    ),
)


def partners_laden(plannen: Sequence[Wijkplan], *, hoofdwijk: str, vanaf: int) -> None:
    """In the plans from the year ``vanaf`` on: the wijk of most logins has all of it, of the others one in two.

    The organisations are those of the sociale kaart.
    """
    leden = {rol.plek_id: rol.lid for rol in Rol.objects.filter(code=Rol.Code.PARTNER).select_related("lid")}
    wijken = {hoofdwijk, *sorted({str(plan.wijk) for plan in plannen})[::2]}
    gekozen = [plan for plan in plannen if plan.jaar >= vanaf and str(plan.wijk) in wijken]
    organisaties = {
        (rij.wijk_id, rij.organisatie.soort): rij.organisatie
        for rij in Organisatiewijk.objects.select_related("organisatie").order_by("-organisatie")
    }
    paren = [
        (plan, organisaties.get((plan.wijk_id, soort)), doet, bedrag)
        for plan in gekozen
        for soort, doet, bedrag in DELEN
    ]
    Partnerdeel.objects.bulk_create(
        _deel(plan, organisatie, doet, bedrag, leden.get(plan.wijk_id) if plan.jaar == vanaf else None)
        for plan, organisatie, doet, bedrag in paren
        if organisatie
    )
    _raadplegingen([plan for plan in gekozen if plan.jaar == vanaf])


def contactbestuurders_laden() -> None:
    """Every wijk has a bestuurder, in turn."""
    leden = [rol.lid for rol in Rol.objects.filter(code=Rol.Code.BESTUURDER).select_related("lid").order_by("lid")]
    for nummer, wijk in enumerate(Wijk.objects.met_namen() if leden else ()):
        contactbestuurder_kiezen(wijk=wijk, lid=leden[nummer % len(leden)])


def _deel(plan: Wijkplan, organisatie: Organisatie, doet: str, bedrag: int, lid: Lid | None) -> Partnerdeel:
    """Agreed by ``lid``, when that is a login of the wijkteam."""
    door = lid if organisatie.soort == Soort.WIJKTEAM else None
    return Partnerdeel(
        wijkplan=plan,
        organisatie=organisatie,
        doet=doet,
        bedrag=Decimal(bedrag),
        akkoord_door=door,
        akkoord_op=_moment(plan) if door else None,
    )


def _raadplegingen(plannen: Sequence[Wijkplan]) -> None:
    rijen = []
    for nummer, plan in enumerate(plannen):
        wie, aantal, verslag, gevolg = VERSLAGEN[nummer % len(VERSLAGEN)]
        door = plan.penvoerder and Rol.objects.filter(code=Rol.Code.DIRECTEUR, plek=plan.penvoerder_id).first()
        if door:
            rijen.append(
                Raadpleging(
                    wijkplan=plan,
                    datum=datetime.date(plan.jaar - 1, 11, 12),
                    wie=wie,
                    aantal=aantal,
                    verslag=verslag,
                    gevolg=gevolg,
                    gemaakt_door=door.lid,
                )
            )
    Raadpleging.objects.bulk_create(rijen)


def _moment(plan: Wijkplan) -> datetime.datetime:
    return datetime.datetime(plan.jaar - 1, 12, 14, 9, 30, tzinfo=datetime.UTC)
