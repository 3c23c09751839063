from django.db import migrations

from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [("wijken", "0001_begin"), ("swv", "0002_bewaking")]

    operations = [BewaakTenantTabellen(alleen_toevoegen=("Planversie",))]
