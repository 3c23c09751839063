"""Every address of the application with the answer for each role, on things of its own school, wijk and bestuur.

A column per role, in the order of ``ROLLEN``. ``met`` names the objects of ``tests/url_objecten.py``, other words go
into the address as they are. 200 page, 302 done or sent on, 403 not for this role, 404 not here.
A POST without data that gives 200 shows its form again: the role may do it. Neighbours always get 404: see test_urls.
The rows stand per subject in url_tabel_<subject>.py; their order is that of url_tabel_elders.py.
"""

from tests import (
    url_tabel_doelen,
    url_tabel_geld,
    url_tabel_gesprek,
    url_tabel_overleg,
    url_tabel_swv,
    url_tabel_wijken,
)

ROLLEN = (
    "directeur",
    "intern_begeleider",
    "procesbegeleider",
    "partner",
    "bestuurder",
    "kwaliteitsmedewerker",
    "controller",
    "directeur_bestuurder",
    "medewerker",
    "lezer",
    "specialist",
)
ONDERWERPEN = (url_tabel_swv, url_tabel_wijken, url_tabel_geld, url_tabel_doelen, url_tabel_overleg, url_tabel_gesprek)
TABEL = "".join(onderwerp.RIJEN.lstrip() for onderwerp in ONDERWERPEN)
