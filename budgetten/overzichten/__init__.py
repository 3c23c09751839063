"""Reads that put the figures of several tables together; each is a fixed number of queries, however many schools."""
