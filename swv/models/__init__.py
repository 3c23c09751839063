"""The ground: samenwerkingsverband, people, places, events and documents."""

from swv.models.bestand import Bestand
from swv.models.document import Document
from swv.models.gebeurtenis import Gebeurtenis, Taakbeurt
from swv.models.gebruiker import Gebruiker, Lid, Rol, Toegang
from swv.models.logregel import Logregel
from swv.models.plek import Plek
from swv.models.samenwerkingsverband import Instelling, Samenwerkingsverband
from swv.models.toegang import Mandaat, Uitnodiging

__all__ = [
    "Bestand",
    "Document",
    "Gebeurtenis",
    "Gebruiker",
    "Instelling",
    "Lid",
    "Logregel",
    "Mandaat",
    "Plek",
    "Rol",
    "Samenwerkingsverband",
    "Taakbeurt",
    "Toegang",
    "Uitnodiging",
]
