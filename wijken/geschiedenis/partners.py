"""What the history tells of an organisation on the sociale kaart."""

from django.urls import reverse

from swv.logboek.woorden import dag, keuze, tekst
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import Contactpersoon, Organisatie, Organisatiewijk
from wijken.permissions import mag_organisatie_bekijken

BEREIK = (Veld("telefoon", "Telefoon"), Veld("email", "E-mail"))

register.geschiedenis(
    Geschiedenissoort(
        code="organisaties",
        rijen=lambda: Organisatie.objects.prefetch_related("werkgebied", "contactpersonen"),
        mag=mag_organisatie_bekijken,
        titel=str,
        url=lambda swv, organisatie: reverse("wijken:organisatie_detail", args=[swv, organisatie.pk]),
        delen=(
            Geschiedenisdeel(
                Organisatie,
                (
                    Veld("naam", "Naam"),
                    Veld("soort", "Soort", keuze(Organisatie.Soort)),
                    Veld("aanbod", "Wat zij biedt"),
                    *BEREIK,
                    Veld("website", "Website"),
                    Veld("nagekeken_op", "Nagekeken op", dag),
                    Veld("gestopt_op", "Gestopt op", dag),
                ),
            ),
            Geschiedenisdeel(
                Organisatiewijk,
                (Veld("wijk", "Werkt in"),),
                van=lambda organisatie: {"organisatie": organisatie.pk},
                noem=lambda rij: "werkgebied",
                met=("wijk__plek",),
            ),
            Geschiedenisdeel(
                Contactpersoon,
                (Veld("naam", "Naam"), Veld("functie", "Functie"), *BEREIK, Veld("wijk", "Alleen voor", tekst)),
                van=lambda organisatie: {"organisatie": organisatie.pk},
                noem=lambda rij: f"contactpersoon {rij.naam}",
                met=("wijk__plek",),
            ),
        ),
    )
)
