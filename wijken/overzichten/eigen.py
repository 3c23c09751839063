"""What belongs to the reader: the own plans and wijken, asked once per request."""

from django.db.models import Q

from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.toegang.rechten import plekken
from wijken.bereik import bereik
from wijken.models import Wijk, Wijkplan
from wijken.overzichten.basis import checks_van_wijk, nog_te_checken
from wijken.overzichten.plaatsen import planjaar, wijken_van
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.socialekaart import verouderd, verouderd_in
from wijken.overzichten.tafeldelen import eigen_delen
from wijken.services.voortgangsdagen import open_tijdvak


def eigen_plannen(lid: Lid) -> list[Planstand]:
    """The plans of the own wijken for the year that is planned, this year and the one that is told about; one query.

    They carry what waits at the table of their wijk, on its sociale kaart and of the zelfchecks of its schools.
    """
    if not hasattr(lid, "_plannen"):
        wijken = bereik(lid).wijken
        plannen = Wijkplan.objects.voor_wijken(set(wijken)).filter(
            jaar__in={planjaar(), vandaag().year, open_tijdvak()[0]}
        )
        rijen = (
            plannen.met_namen()
            .met_stand()
            .annotate(**eigen_delen("wijk_id"), checks_=checks_van_wijk("wijk_id"), kaart_=verouderd_in("wijk_id"))
            .order_by("-jaar", "wijk__plek__sorteernaam")
        )
        lid._plannen = [Planstand(plan) for plan in rijen] if wijken else []
    return lid._plannen


def eigen_checks(lid: Lid) -> list[tuple[int, str]]:
    """The own schools (pk, naam) whose zelfcheck of this year waits; without a query when their plans are known."""
    scholen = plekken(lid, Rol.Code.DIRECTEUR)
    wijken = {bereik(lid).wijk_van.get(school) for school in scholen}
    if wijken <= {stand.plan.wijk_id for stand in eigen_plannen(lid)}:
        return [rij for rij in _uit_plannen(lid, "checks_") if rij[0] in scholen]
    return list(nog_te_checken().filter(pk__in=scholen).values_list("pk", "plek__naam"))


def eigen_verouderd(lid: Lid) -> list[tuple[int, str]]:
    """Organisations to check again (pk, naam): of the wijken somebody guides, or the own one of a partner."""
    begeleid = plekken(lid, Rol.Code.PROCESBEGELEIDER)
    if begeleid and begeleid <= {stand.plan.wijk_id for stand in eigen_plannen(lid)}:
        return _uit_plannen(lid, "kaart_")
    wie = Q(werkgebied__wijk__in=begeleid) | Q(contactpersonen__lid=lid)
    return list(verouderd().filter(wie).distinct().values_list("pk", "naam"))


def _uit_plannen(lid: Lid, deel: str) -> list[tuple[int, str]]:
    rijen = [(rij["pk"], rij["naam"]) for stand in eigen_plannen(lid) for rij in getattr(stand.plan, deel)]
    return sorted(set(rijen), key=lambda rij: rij[1])


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
