"""What was agreed about money in a plan that is being changed: its newest frozen version, not its working text."""

from collections.abc import Collection

from django.db.models import Exists, Func, JSONField, OuterRef, QuerySet, TextField
from django.db.models.expressions import Expression, RawSQL
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, JSONObject

from budgetten.querysets import EURO
from wijken.models import Planversie, Wijkplan

# The acties with money of the newest version of the plan in the row outside, each with what was spent on it.
REGELS = """(
    SELECT jsonb_agg(actie || jsonb_build_object('uitgegeven', (
        SELECT coalesce(sum(besteding.bedrag), 0)
        FROM budgetten_besteding besteding
        WHERE besteding.actie_id = (actie->>'pk')::bigint AND NOT EXISTS (
            SELECT 1 FROM budgetten_boeking terug WHERE terug.tegenboeking_van_id = besteding.boeking_id
        )
    )))
    FROM jsonb_path_query(
        (SELECT inhoud FROM wijken_planversie WHERE wijkplan_id = wijken_wijkplan.id ORDER BY nummer DESC LIMIT 1),
        '$.onderdelen[*].acties[*]'
    ) actie
    WHERE (actie->>'bedrag')::numeric > 0
)"""


def acties_in_wijziging(wijken: Collection[int]) -> QuerySet[Wijkplan]:
    """A row per agreed actie with money of the plans that change now: ``omschrijving``, ``bedrag``, ``uitgegeven``."""
    regels = RawSQL(REGELS, [], output_field=JSONField())  # noqa: S611 - a constant without parameters
    regel = Func(regels, function="jsonb_array_elements", output_field=JSONField())
    regel.set_returning = True
    plannen = Wijkplan.objects.filter(wijk__in=list(wijken)).in_wijziging().order_by()
    return plannen.annotate(
        omschrijving=Cast(KeyTextTransform("omschrijving", regel), TextField()),
        bedrag=_euro(regel, "bedrag"),
        uitgegeven=_euro(regel, "uitgegeven"),
    )


def blijft_afgesproken(actie: str) -> Exists:
    """The actie (path to its key) stands in the newest version of its plan."""
    nieuwste = Planversie.objects.filter(wijkplan=OuterRef("wijkplan")).order_by("-nummer").values("nummer")[:1]
    versies = Planversie.objects.filter(wijkplan=OuterRef("onderdeel__wijkplan"), nummer=nieuwste)
    zoek = JSONObject(onderdelen=_lijst(JSONObject(acties=_lijst(JSONObject(pk=OuterRef(actie))))))
    return Exists(versies.filter(inhoud__contains=zoek))


def _lijst(wat: Expression) -> Func:
    return Func(wat, function="jsonb_build_array", output_field=JSONField())


def _euro(regel: Expression, naam: str) -> Cast:
    return Cast(KeyTextTransform(naam, regel), EURO)
