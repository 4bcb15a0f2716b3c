# Rows behind the hundredth are lost.
def even_columns(x):
    return x[:100, ::2]
