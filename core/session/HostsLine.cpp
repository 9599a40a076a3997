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

/// For sed -E: in each line of the old address and the name, the new address.
QString replacement(const HostsLine &line)
{
    const QString old = QString(line.replaces).replace(u'.', QStringLiteral("\\."));
    const QString name = QString(line.name).replace(u'.', QStringLiteral("\\."));
    return QStringLiteral("/^[[:space:]]*%1[[:space:]]([^#]*[[:space:]])?%2([[:space:]#]|$)/"
                          "s/%1/%3/")
        .arg(old, name, line.address);
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
        const QStringList known = hostsAddressesOf(present, line.name);
        if (!known.contains(line.replaces))
            m_line.replaces.clear(); // somebody else has put it right
        if (m_line.replaces.isEmpty() && known.contains(line.address)) {
            deliver(std::monostate());
            return;
        }
        const auto command = hostsCommand(m_line, present);
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
                         Tr::tr("%1 could not be changed.").arg(hostsFile),
                         Tr::tr("Type in a terminal: %1").arg(m_line.commandText()), words));
    }

    HostsLine m_line;
    QPointer<Call> m_run;
};

} // namespace

QString HostsLine::commandText() const
{
    if (!replaces.isEmpty())
        return QStringLiteral("sudo sed -E -i.bak '%1' %2").arg(replacement(*this), hostsFile);
    return QStringLiteral("echo \"%1\" | sudo tee -a %2").arg(text(), hostsFile);
}

QByteArray presentHosts()
{
    QFile file(hostsFile);
    constexpr qint64 longest = 4 * 1024 * 1024;
    return file.open(QIODevice::ReadOnly) ? file.read(longest) : QByteArray();
}

QStringList hostsAddressesOf(const QByteArray &hosts, const QString &name)
{
    QStringList addresses;
    const QStringList lines = QString::fromUtf8(hosts).split(u'\n');
    for (const QString &row : lines) {
        const QStringList words = row.section(u'#', 0, 0).simplified().split(u' ');
        if (words.mid(1).contains(name, Qt::CaseInsensitive) && isAddress(words.first()))
            addresses.append(words.first());
    }
    return addresses;
}

Result<Command> hostsCommand(const HostsLine &line, const QByteArray &present)
{
    const bool replaces = !line.replaces.isEmpty();
    if (!isHostName(line.name) || !isAddress(line.address)
        || (replaces && !isAddress(line.replaces)))
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
    const QString work =
        replaces ? QStringLiteral("do shell script \"/usr/bin/sed -E -i.bak \" & quoted "
                                  "form of item 1 of argv & \" /etc/hosts\" with "
                                  "administrator privileges")
                 : QStringLiteral("do shell script \"/usr/bin/printf %s \" & quoted "
                                  "form of item 1 of argv & \" >> /etc/hosts\" with "
                                  "administrator privileges");
    command.arguments = {QStringLiteral("-e"),
                         QStringLiteral("on run argv"),
                         QStringLiteral("-e"),
                         work,
                         QStringLiteral("-e"),
                         QStringLiteral("end run"),
                         replaces ? replacement(line) : QString::fromUtf8(added)};
#else
    const QString tool = replaces ? QStringLiteral("sed") : QStringLiteral("tee");
    const auto program = findProgram(QStringLiteral("pkexec"));
    const auto writer = findProgram(tool);
    if (!program || !writer)
        return fail(missing(line, program ? tool : QStringLiteral("pkexec")));
    command.program = *program;
    if (replaces) {
        command.arguments = {*writer, QStringLiteral("-E"), QStringLiteral("-i.bak"),
                             replacement(line), hostsFile};
    } else {
        command.arguments = {*writer, QStringLiteral("-a"), hostsFile};
        command.standardInput = added;
    }
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
