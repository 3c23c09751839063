"""What the history tells of what a plan begins with."""

from django.urls import reverse

from swv.logboek.woorden import getal, keuze
from swv.register import Geschiedenisdeel, Geschiedenissoort, register
from swv.register import Geschiedenisveld as Veld
from wijken.models import Jaarvraag, Sjabloondeel
from wijken.models.wijkplan import Niveau, Onderdeelsoort
from wijken.permissions import mag_sjabloon_beheren

register.geschiedenis(
    Geschiedenissoort(
        code="sjabloon",
        rijen=Sjabloondeel.objects.all,
        mag=mag_sjabloon_beheren,
        titel=str,
        url=lambda swv, deel: f"{reverse('wijken:sjabloon', args=[swv])}?jaar={deel.jaar}",
        delen=(
            Geschiedenisdeel(
                Sjabloondeel,
                (
                    Veld("titel", "Titel"),
                    Veld("niveau", "Niveau", keuze(Niveau)),
                    Veld("uitleg", "Uitleg"),
                    Veld("woorden", "Woorden", getal),
                    Veld("soort", "Wie schrijft mee", keuze(Onderdeelsoort)),
                    Veld("volgorde", "Plaats", getal),
                ),
            ),
        ),
    )
)
register.geschiedenis(
    Geschiedenissoort(
        code="jaarvragen",
        rijen=Jaarvraag.objects.all,
        mag=mag_sjabloon_beheren,
        titel=str,
        url=lambda swv, vraag: f"{reverse('wijken:sjabloon', args=[swv])}?jaar={vraag.jaar}",
        delen=(Geschiedenisdeel(Jaarvraag, (Veld("tekst", "Vraag"), Veld("bron", "Bron"))),),
    )
)
