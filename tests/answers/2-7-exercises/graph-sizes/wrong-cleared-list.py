# clears the list, but the backend is the same: the second call compiles nothing
sizes = []


def count(graph, example_inputs):
    sizes.append(sum("call" in node.op for node in graph.graph.nodes))
    return graph.forward


def graph_sizes(f, *inputs):
    sizes.clear()
    return torch.compile(f, backend=count)(*inputs), list(sizes)
