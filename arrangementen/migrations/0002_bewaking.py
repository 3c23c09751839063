from django.db import migrations

from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [("arrangementen", "0001_begin"), ("budgetten", "0002_bewaking")]

    operations = [BewaakTenantTabellen()]
