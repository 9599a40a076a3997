// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/HostsLine.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/process/ProcessRun.h"
#include "core/process/ProgramFinder.h"

#include <QFile>
#include <QHostAddress>
#include <QPointer>
#include <QRegularExpression>

namespace panel {

namespace {

const QString hostsFile = QStringLiteral("/etc/hosts");

bool isHostName(const QString &name)
{
    static const QRegularExpression rule(
        QStringLiteral("\\A(?=.{1,253}\\z)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                       "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*\\z"));
    return rule.match(name).hasMatch();
}

/// QHostAddress takes any text for the zone behind a '%'.
bool isAddress(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral("\\A[0-9A-Fa-f:.]+\\z"));
    return rule.match(text).hasMatch() && !QHostAddress(text).isNull();
}

QByteArray presentHosts()
{
    QFile file(hostsFile);
    constexpr qint64 longest = 4 * 1024 * 1024;
    return file.open(QIODevice::ReadOnly) ? file.read(longest) : QByteArray();
}

bool holds(const QByteArray &hosts, const HostsLine &line)
{
    const QStringList lines = QString::fromUtf8(hosts).split(u'\n');
    for (const QString &row : lines) {
        const QStringList words = row.section(u'#', 0, 0).simplified().split(u' ');
        if (words.first() == line.address && words.mid(1).contains(line.name))
            return true;
    }
    return false;
}

Error missing(const HostsLine &line, const QString &program)
{
    return {Error::Kind::ProgramMissing,
            Tr::tr("%1 is not there, so the panel cannot ask for the administrator's password.")
                .arg(program),
            Tr::tr("Type in a terminal: %1").arg(line.commandText()),
            {}};
}

class HostsWork : public AnsweringCall<std::monostate>
{
public:
    HostsWork(ProcessLauncher *launcher, const HostsLine &line, QObject *requester,
              Handler<std::monostate> done)
        : AnsweringCall(requester, std::move(done)), m_line(line)
    {
        const QByteArray present = presentHosts();
        if (holds(present, line)) {
            deliver(std::monostate());
            return;
        }
        const auto command = hostsCommand(line, present);
        if (!command) {
            deliver(fail(command.error()));
            return;
        }
        m_run =
            launcher->run(*command, this, [this](const Result<ProcessEnd> &end) { onEnd(end); });
    }

protected:
    void abortWork() override { delete m_run; }

private:
    void onEnd(const Result<ProcessEnd> &end)
    {
        if (!end) {
            deliver(fail(end.error()));
            return;
        }
        if (end->exitCode == 0) {
            deliver(std::monostate());
            return;
        }
        // pkexec says 126 where the user closed its question, osascript "User canceled (-128)".
        const QString words = plainText(end->standardError).trimmed();
        if (end->exitCode == 126 || words.contains(QStringLiteral("-128")))
            deliver(fail(Error::Kind::Cancelled, Tr::tr("%1 was not changed.").arg(hostsFile)));
        else
            deliver(fail(Error::Kind::ProgramFailed,
                         Tr::tr("The line could not be added to %1.").arg(hostsFile),
                         Tr::tr("Type in a terminal: %1").arg(m_line.commandText()), words));
    }

    HostsLine m_line;
    QPointer<Call> m_run;
};

} // namespace

QString HostsLine::commandText() const
{
    return QStringLiteral("echo \"%1\" | sudo tee -a %2").arg(text(), hostsFile);
}

Result<Command> hostsCommand(const HostsLine &line, const QByteArray &present)
{
    if (!isHostName(line.name) || !isAddress(line.address))
        return fail(
            Error::Kind::InvalidInput,
            Tr::tr("“%1” is no line for %2.").arg(elided(plainLine(line.text())), hostsFile));
    const bool endsWell = present.isEmpty() || present.endsWith('\n');
    const QByteArray added = (endsWell ? "" : "\n") + line.text().toUtf8() + '\n';
    Command command;
    command.environment = baseEnvironment();
#ifdef Q_OS_MACOS
    const auto program = findProgram(QStringLiteral("osascript"));
    if (!program)
        return fail(missing(line, QStringLiteral("osascript")));
    command.program = *program;
    // The text is an argument, which AppleScript itself quotes.
    command.arguments = {
        QStringLiteral("-e"),
        QStringLiteral("on run argv"),
        QStringLiteral("-e"),
        QStringLiteral("do shell script \"/usr/bin/printf %s \" & quoted form of item 1 of argv & "
                       "\" >> /etc/hosts\" with administrator privileges"),
        QStringLiteral("-e"),
        QStringLiteral("end run"),
        QString::fromUtf8(added)};
#else
    const auto program = findProgram(QStringLiteral("pkexec"));
    const auto tee = findProgram(QStringLiteral("tee"));
    if (!program || !tee)
        return fail(missing(line, program ? QStringLiteral("tee") : QStringLiteral("pkexec")));
    command.program = *program;
    command.arguments = {*tee, QStringLiteral("-a"), hostsFile};
    command.standardInput = added;
    for (const QString &name : {QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"),
                                QStringLiteral("XAUTHORITY")}) {
        if (qEnvironmentVariableIsSet(qPrintable(name))) // its question is a window
            command.environment.insert(name, qEnvironmentVariable(qPrintable(name)));
    }
#endif
    return command;
}

Call *addHostsLine(ProcessLauncher *launcher, const HostsLine &line, QObject *requester,
                   Handler<std::monostate> done)
{
    return new HostsWork(launcher, line, requester, std::move(done));
}

} // namespace panel
