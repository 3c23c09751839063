"""Boring objects. Use inside ``with tenant(...)``; PostgreSQL fills in the samenwerkingsverband."""

import datetime

import factory

from swv import models as swv
from swv.services import sorteernaam
from wijken import models as wijken

BEGIN = datetime.date(2019, 1, 1)


class GebruikerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = swv.Gebruiker

    email = factory.Sequence(lambda n: f"mens{n}@voorbeeld.nl")
    password = "!"


class LidFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = swv.Lid

    gebruiker = factory.SubFactory(GebruikerFactory)
    naam = factory.Sequence(lambda n: f"Mens {n}")


class PlekFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = swv.Plek

    soort = "school"
    naam = factory.Sequence(lambda n: f"Plek {n}")
    sorteernaam = factory.LazyAttribute(lambda plek: sorteernaam(plek.naam))


class RolFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = swv.Rol

    lid = factory.SubFactory(LidFactory)
    plek = factory.SubFactory(PlekFactory)
    code = "directeur"
    begin = BEGIN


class GemeenteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = wijken.Gemeente

    plek = factory.SubFactory(PlekFactory, soort="gemeente")
    code = factory.Sequence(lambda n: f"{n:04}")


class BestuurFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = wijken.Bestuur

    plek = factory.SubFactory(PlekFactory, soort="bestuur")
    nummer = factory.Sequence(lambda n: f"{10000 + n}")


class WijkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = wijken.Wijk

    plek = factory.SubFactory(PlekFactory, soort="wijk")
    gemeente = factory.SubFactory(GemeenteFactory)
    pc4 = ["3135"]
    omtrek = [[[4.30, 51.90], [4.32, 51.90], [4.32, 51.92], [4.30, 51.92], [4.30, 51.90]]]


class SchoolFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = wijken.School

    plek = factory.SubFactory(PlekFactory, soort="school")
    code = factory.Sequence(lambda n: f"{10 + n // 100 % 90:02}AB{n % 100:02}")
    soort = "bao"
    gemeente = factory.SubFactory(GemeenteFactory)


class IndelingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = wijken.Indeling

    school = factory.SubFactory(SchoolFactory)
    bestuur = factory.SubFactory(BestuurFactory)
    wijk = factory.SubFactory(WijkFactory)
    begin = BEGIN


class LeerlingtellingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = wijken.Leerlingtelling

    school = factory.SubFactory(SchoolFactory)
    teldatum = datetime.date(2025, 10, 1)
    aantal = 100
    bron = "test"
