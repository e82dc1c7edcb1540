"""The model: plain frozen data, standard library only."""
