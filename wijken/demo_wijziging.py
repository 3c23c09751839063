"""Demo: two wijken change the plan of this year: one waits for the procesbegeleider, one has its version 2."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from swv.models import Lid
from wijken.models import Actie, School, Wijkplan
from wijken.services import (
    actie_wijzigen,
    begeleider_akkoord,
    onderdeel_opslaan,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijziging_beginnen,
)

SCHUIF = Decimal(400)
REDENEN = (
    "De middagen lopen beter dan gedacht. We doen er een bij, met geld dat bij een andere actie overblijft.",
    "Een school kreeg er een groep bij. Daarom schuift een deel van het geld.",
)
ERBIJ = "Sinds de zomer is er een groep bij gekomen. Daarom passen we aan wie wanneer helpt."


def wijziging_laden(
    *, plan: Wijkplan, scholen: Sequence[School], directeuren: Mapping[int, Lid], begeleider: Lid, af: bool
) -> None:
    """A small change, signed by the penvoerder; ``af`` lets the procesbegeleider agree too."""
    maker = directeuren[scholen[0].pk]
    acties = list(Actie.objects.filter(onderdeel__wijkplan=plan, bedrag__gt=SCHUIF).order_by("pk")[:2])
    if len(acties) < 2:
        return
    wijziging_beginnen(wijkplan=plan, reden=REDENEN[af], door=maker)
    for actie, verschil in zip(acties, (-SCHUIF, SCHUIF), strict=True):
        velden = {naam: getattr(actie, naam) for naam in ("omschrijving", "wie", "begin", "einde")}
        actie_wijzigen(actie=actie, bedrag=actie.bedrag + verschil, **velden)
    deel = acties[1].onderdeel
    onderdeel_opslaan(onderdeel=deel, tekst=f"{deel.tekst}\n\n{ERBIJ}", versie=deel.versie, door=maker)
    ter_tekening_leggen(wijkplan=plan, door=maker)
    gelezen = vingerafdruk(Wijkplan.objects.met_inhoud().get(pk=plan.pk))
    school = next(school for school in scholen if school.pk == plan.penvoerder_id)
    tekenen(wijkplan=plan, school=school, door=directeuren[school.pk], gelezen=gelezen)
    if af:
        begeleider_akkoord(wijkplan=plan, door=begeleider, gelezen=gelezen)
