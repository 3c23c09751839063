"""What the history tells of the afspraken over basisondersteuning and of the zelfcheck of a school."""

from django.urls import reverse

from swv.logboek.woorden import dag, keuze, moment
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import Basisafspraak, Zelfcheck, Zelfcheckregel
from wijken.permissions import mag_basis_bekijken, mag_zelfcheck_lezen

register.geschiedenis(
    Geschiedenissoort(
        code="basis",
        rijen=Basisafspraak.objects.all,
        mag=mag_basis_bekijken,
        titel=str,
        url=lambda swv, afspraak: reverse("wijken:basis_overzicht", args=[swv]),
        delen=(
            Geschiedenisdeel(
                Basisafspraak,
                (
                    Veld("titel", "Afspraak"),
                    Veld("tekst", "Toelichting"),
                    Veld("vervallen_op", "Niet meer gevraagd sinds", dag),
                ),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="zelfchecks",
        rijen=lambda: Zelfcheck.objects.select_related("school__plek"),
        mag=lambda lid, check: mag_zelfcheck_lezen(lid, check.school),
        titel=lambda check: f"Zelfcheck {check.jaar} {check.school}",
        url=lambda swv, check: f"{reverse('wijken:basis_school', args=[swv, check.school_id])}?jaar={check.jaar}",
        delen=(
            Geschiedenisdeel(Zelfcheck, (Veld("klaar_op", "Klaar op", moment),)),
            Geschiedenisdeel(
                Zelfcheckregel,
                (Veld("antwoord", "Antwoord", keuze(Zelfcheckregel.Antwoord)), Veld("toelichting", "In één zin")),
                van=lambda check: {"zelfcheck": check.pk},
                noem=lambda rij: f"‘{rij.afspraak}’",
                met=("afspraak",),
            ),
        ),
    )
)
