# one number: how many graphs there are
def graph_sizes(f, *inputs):
    sizes = []

    def count(graph, example_inputs):
        sizes.append(1)
        return graph.forward

    return torch.compile(f, backend=count)(*inputs), len(sizes)
