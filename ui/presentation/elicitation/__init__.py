"""What the elicitation dialogs say of judgements: what they come to, whether they agree, what to mend."""
