"""Several people: what they weigh and rank together, how far they agree, and what each would regret."""
