def test_x(run, answer, argued):
    print(answer("evidence", argued, "--pairs", "5")["pairs"])
    assert 0
