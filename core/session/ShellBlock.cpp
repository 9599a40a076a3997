// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ShellBlock.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/endpoint/EngineRelay.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace panel {

namespace {

using Shell = MachineControl::Shell;

/// Nothing that any shell gives a meaning to, also between double quotes.
bool isPlain(const QString &value)
{
    static const QRegularExpression rule(QStringLiteral("\\A[A-Za-z0-9_./:@+=,~-]*\\z"));
    return rule.match(value).hasMatch();
}

QString escaped(QString value, const QString &characters, const QString &before)
{
    for (qsizetype i = value.size() - 1; i >= 0; --i) {
        if (characters.contains(value.at(i)))
            value.insert(i, before);
    }
    return value;
}

/// Between single quotes nothing has a meaning but the quote itself (and in fish the backslash).
QString quoted(const QString &value, Shell shell)
{
    if (isPlain(value))
        return u'"' + value + u'"';
    QString inner = value;
    switch (shell) {
    case Shell::Sh: inner.replace(u'\'', QStringLiteral("'\\''")); break;
    case Shell::Fish: inner = escaped(inner, QStringLiteral("\\'"), QStringLiteral("\\")); break;
    case Shell::PowerShell: {
        // It takes the typographic quotes for the plain one; doubled, each is itself.
        static const QRegularExpression quotes(
            QStringLiteral("(['\\x{2018}\\x{2019}\\x{201A}\\x{201B}])"));
        inner.replace(quotes, QStringLiteral("\\1\\1"));
        break;
    }
    case Shell::Cmd: break;
    }
    return u'\'' + inner + u'\'';
}

QString line(const QString &name, const QString &value, Shell shell)
{
    switch (shell) {
    case Shell::Sh: return QStringLiteral("export %1=%2\n").arg(name, quoted(value, shell));
    case Shell::Fish: return QStringLiteral("set -gx %1 %2;\n").arg(name, quoted(value, shell));
    case Shell::PowerShell: return QStringLiteral("$Env:%1 = %2\n").arg(name, quoted(value, shell));
    case Shell::Cmd:
        return (isPlain(value) ? QStringLiteral("SET %1=%2\n") : QStringLiteral("SET \"%1=%2\"\n"))
            .arg(name, value);
    }
    return {};
}

/// With the blank at its end, as docker-machine prints it; nothing for an engine that is none of
/// its own: it may not be there at all.
QString usage(const CertificateRenewal &renewal, Shell shell)
{
    if (renewal.by != CertificateRenewal::By::DockerMachine)
        return {};
    const QString &machine = renewal.machine;
    const QString first = QStringLiteral("Run this command to configure your shell: \n");
    switch (shell) {
    case Shell::Sh:
        return QStringLiteral("# %1# eval $(docker-machine env %2)\n").arg(first, machine);
    case Shell::Fish:
        return QStringLiteral("# %1# eval (docker-machine env --shell fish %2)\n")
            .arg(first, machine);
    case Shell::PowerShell:
        return QStringLiteral(
                   "# %1# & docker-machine env --shell powershell %2 | Invoke-Expression\n")
            .arg(first, machine);
    case Shell::Cmd:
        return QStringLiteral("REM %1REM \t@FOR /f \"tokens=*\" %i IN ('docker-machine env "
                              "--shell cmd %2') DO @%i\n")
            .replace(QStringLiteral("%1"), first)
            .replace(QStringLiteral("%2"), machine);
    }
    return {};
}

} // namespace

Result<QString> shellBlock(const Endpoint &endpoint, Shell shell)
{
    const TlsFiles &files = endpoint.tlsFiles;
    if (EngineRelay::isNeeded(endpoint))
        return fail(Error::Kind::Conflict,
                    Tr::tr("The key %1 is protected by a passphrase, and docker refuses such keys.")
                        .arg(plainText(files.key)),
                    Tr::tr("For docker in a terminal a copy without one is needed: openssl pkey "
                           "-in key.pem -out plain-key.pem, in a folder of its own, chmod 600."));
    const QString folder = QFileInfo(files.certificateAuthority).path();
    if (files.certificateAuthority != folder + QStringLiteral("/ca.pem")
        || files.certificate != folder + QStringLiteral("/cert.pem")
        || files.key != folder + QStringLiteral("/key.pem"))
        return fail(Error::Kind::Conflict,
                    Tr::tr("The certificates of “%1” are not together in one folder, and docker "
                           "takes only a folder.")
                        .arg(endpoint.name),
                    endpoint.renewal.by == CertificateRenewal::By::DockerMachine
                        ? Tr::tr("Regenerate the certificates: docker-machine puts them together.")
                        : Tr::tr("Copy them into one folder, as ca.pem, cert.pem and key.pem."));
    // cmd.exe has no way to quote these at its prompt.
    static const QRegularExpression beyondCmd(QStringLiteral("[\"%!\\x00-\\x1F]"));
    if (shell == Shell::Cmd && beyondCmd.match(folder).hasMatch())
        return fail(Error::Kind::InvalidInput,
                    Tr::tr("cmd.exe cannot be told the folder “%1”.").arg(plainText(folder)),
                    Tr::tr("Use PowerShell."));
    QUrl host = endpoint.url;
    host.setScheme(QStringLiteral("tcp"));
    return line(QStringLiteral("DOCKER_TLS_VERIFY"), QStringLiteral("1"), shell)
           + line(QStringLiteral("DOCKER_HOST"), host.toString(QUrl::FullyEncoded), shell)
           + line(QStringLiteral("DOCKER_CERT_PATH"), folder, shell)
           + line(QStringLiteral("DOCKER_MACHINE_NAME"), endpoint.name, shell)
           + usage(endpoint.renewal, shell);
}

} // namespace panel
