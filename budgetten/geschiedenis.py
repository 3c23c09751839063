"""What the history tells of money: who may open the page of the place, or of the verdelingen, reads it."""

from django.urls import reverse

from budgetten.models import Besteding, Inleg, Verdeelregel, Verdeling
from budgetten.permissions import mag_plek_bekijken, mag_verdelingen_bekijken
from swv.logboek.woorden import bedrag, dag, keuze, procent, tekst
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld

register.geschiedenis(
    Geschiedenissoort(
        code="verdelingen",
        rijen=Verdeling.objects.all,
        mag=mag_verdelingen_bekijken,
        titel=str,
        url=lambda swv, verdeling: reverse("budgetten:verdeling_detail", args=[swv, verdeling.pk]),
        delen=(
            Geschiedenisdeel(
                Verdeling,
                (
                    Veld("naam", "Naam"),
                    Veld("status", "Stand", keuze(Verdeling.Status)),
                    Veld("teldatum", "Teldatum", dag),
                    Veld("vastgesteld_op", "Vastgesteld op", dag),
                    Veld("vastgesteld_door", "Vastgesteld door", tekst),
                ),
                met=("vastgesteld_door",),
            ),
            Geschiedenisdeel(
                Verdeelregel,
                (Veld("per_leerling", "Per leerling", bedrag), Veld("totaal", "In totaal", bedrag)),
                van=lambda verdeling: {"verdeling": verdeling.pk},
                noem=lambda rij: rij.geldstroom.naam,
                met=("geldstroom",),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="inleg",
        rijen=lambda: Inleg.objects.select_related("school__plek"),
        mag=lambda lid, inleg: mag_plek_bekijken(lid, inleg.school.plek),
        titel=lambda inleg: f"inleg {inleg.jaar} van {inleg.school}",
        url=lambda swv, inleg: reverse("wijken:school_detail", args=[swv, inleg.school_id]) + f"?jaar={inleg.jaar}",
        delen=(
            Geschiedenisdeel(
                Inleg,
                (
                    Veld("percentage", "Inleg", procent),
                    Veld("akkoord_door", "Akkoord van", tekst),
                    Veld("akkoord_op", "Akkoord op", dag),
                ),
                met=("akkoord_door",),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="bestedingen",
        rijen=lambda: Besteding.objects.select_related("plek"),
        mag=lambda lid, besteding: mag_plek_bekijken(lid, besteding.plek),
        titel=lambda besteding: f"besteding ‘{besteding.omschrijving}’",
        url=lambda swv, besteding: (
            reverse("budgetten:besteding_list", args=[swv, besteding.plek_id]) + f"?jaar={besteding.datum.year}"
        ),
        delen=(
            Geschiedenisdeel(
                Besteding,
                (
                    Veld("omschrijving", "Waarvoor"),
                    Veld("bedrag", "Bedrag", bedrag),
                    Veld("datum", "Dag", dag),
                    Veld("geldstroom", "Uit"),
                    Veld("actie", "Actie", tekst),
                ),
                met=("geldstroom", "actie"),
            ),
        ),
    )
)
