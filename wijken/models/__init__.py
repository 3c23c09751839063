"""Besturen, scholen and wijken; the wijkplan and what people agree around it."""

from wijken.models.actiepunt import Actiepunt
from wijken.models.basis import Basisafspraak, Ondersteuningsprofiel, Zelfcheck, Zelfcheckregel
from wijken.models.gesprek import Begeleiding, Dialoogkaart, Gesprek, Gespreksonderwerp
from wijken.models.overleg import Afspraak, Agendapunt, Deelname, Overleg, Overlegsoort
from wijken.models.partners import Contactpersoon, Organisatie, Organisatiewijk, Partnerdeel, Raadpleging
from wijken.models.plaatsen import Bestuur, Gemeente, Indeling, Kenmerk, Leerlingtelling, School, Wijk
from wijken.models.sjabloon import Jaarvraag, Sjabloondeel
from wijken.models.voortgang import Planevaluatie, Stand, Voortgang, Voortgangsregel
from wijken.models.wijkdoel import Wijkdoel
from wijken.models.wijkplan import Actie, Advies, Akkoord, Opmerking, Planonderdeel, Planversie, Wijkplan
from wijken.models.wijziging import Wijziging

__all__ = [
    "Actie",
    "Actiepunt",
    "Advies",
    "Afspraak",
    "Agendapunt",
    "Akkoord",
    "Basisafspraak",
    "Begeleiding",
    "Bestuur",
    "Contactpersoon",
    "Deelname",
    "Dialoogkaart",
    "Gemeente",
    "Gesprek",
    "Gespreksonderwerp",
    "Indeling",
    "Jaarvraag",
    "Kenmerk",
    "Leerlingtelling",
    "Ondersteuningsprofiel",
    "Opmerking",
    "Organisatie",
    "Organisatiewijk",
    "Overleg",
    "Overlegsoort",
    "Partnerdeel",
    "Planevaluatie",
    "Planonderdeel",
    "Planversie",
    "Raadpleging",
    "School",
    "Sjabloondeel",
    "Stand",
    "Voortgang",
    "Voortgangsregel",
    "Wijk",
    "Wijkdoel",
    "Wijkplan",
    "Wijziging",
    "Zelfcheck",
    "Zelfcheckregel",
]
