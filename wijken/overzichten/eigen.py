"""What belongs to the reader: the own plans and wijken, asked once per request."""

from swv.dagen import vandaag
from swv.models import Lid
from wijken.bereik import bereik
from wijken.models import Wijk, Wijkplan
from wijken.overzichten.plaatsen import planjaar, wijken_van
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.tafeldelen import eigen_delen
from wijken.services.voortgangsdagen import open_tijdvak


def eigen_plannen(lid: Lid) -> list[Planstand]:
    """The plans of the own wijken for the year that is planned, this year and the one that is told about; one query.

    They carry what waits at the table of their wijk.
    """
    if not hasattr(lid, "_plannen"):
        wijken = bereik(lid).wijken
        plannen = Wijkplan.objects.voor_wijken(set(wijken)).filter(
            jaar__in={planjaar(), vandaag().year, open_tijdvak()[0]}
        )
        rijen = (
            plannen.met_namen()
            .met_stand()
            .annotate(**eigen_delen("wijk_id"))
            .order_by("-jaar", "wijk__plek__sorteernaam")
        )
        lid._plannen = [Planstand(plan) for plan in rijen] if wijken else []
    return lid._plannen


def is_afgesproken(lid: Lid, *, wijk_id: int, jaar: int) -> bool:
    """Whether this wijk has an agreed plan for this year; of an own wijk it follows from the own plans."""
    if wijk_id in bereik(lid).wijken and jaar in (planjaar(), vandaag().year):
        plannen = (stand.plan for stand in eigen_plannen(lid))
        return any(plan.is_afgesproken for plan in plannen if (plan.wijk_id, plan.jaar) == (wijk_id, jaar))
    return Wijkplan.objects.filter(wijk=wijk_id, jaar=jaar).afgesproken().exists()


def eigen_wijken(lid: Lid) -> list[Wijk]:
    """The wijken where a member has a task today, by name; without a query when their plans are known."""
    ids = bereik(lid).wijken
    bekend = {stand.plan.wijk_id: stand.plan.wijk for stand in eigen_plannen(lid)}
    if ids <= bekend.keys():
        return sorted((bekend[pk] for pk in ids), key=lambda wijk: wijk.plek.sorteernaam)
    return [wijk for wijk in wijken_van(lid).values() if wijk.pk in ids]
