"""Makes docs/reference/commands.md from the command line itself."""

import click

from detente.cli import main

__all__ = ["page"]

HEAD = """\
# Commands

*Made by `make docs` from the command line's own help.*

Exit codes: 0 done, whatever the answer; 1 only with `--strict`, when the answer is no; 2 the
command was called wrongly, an unknown name included; 3 the case is invalid; 4 the run could not
finish, for instance for want of memory, or a study is at odds with its file or its workers.
"""


def page() -> str:
    """Write the whole page, one section a command."""
    context = click.Context(main, info_name="detente")
    sections = [section("detente", main)]
    if isinstance(main, click.Group):
        for name in main.list_commands(context):
            command = main.get_command(context, name)
            if command is not None and not command.hidden:
                sections.append(section(f"detente {name}", command))
    return "\n\n".join([HEAD.strip(), *sections]) + "\n"


def section(title: str, command: click.Command) -> str:
    """Describe one command: what it does, how it is called, its arguments and options."""
    context = click.Context(command, info_name=title)
    usage = " ".join([title, *command.collect_usage_pieces(context)])
    help_text = paragraphs(command.help or "")
    rows = [row(parameter, context) for parameter in command.get_params(context)]
    table = ["| option | |", "|---|---|", *(line for line in rows if line)]
    return "\n\n".join([f"## {title}", help_text, f"```text\n{usage}\n```", "\n".join(table)])


def paragraphs(text: str) -> str:
    """Join the lines of each paragraph; a paragraph marked as laid out keeps its lines."""
    blocks = [block.strip("\n") for block in text.split("\n\n")]
    return "\n\n".join(laid_out(block) if "\b" in block else joined(block) for block in blocks)


def laid_out(block: str) -> str:
    """Keep the lines of a block as they are."""
    lines = [line for line in block.splitlines() if line.strip() != "\b"]
    return "\n".join(["```text", *lines, "```"])


def joined(block: str) -> str:
    """Put a paragraph on one line."""
    return " ".join(block.split())


def row(parameter: click.Parameter, context: click.Context) -> str:
    """Describe an option; an argument is in the usage line already."""
    record = parameter.get_help_record(context)
    if record is None or isinstance(parameter, click.Argument):
        return ""
    name, text = (joined(part).replace("|", "\\|") for part in record)
    return f"| `{name}` | {text} |"
