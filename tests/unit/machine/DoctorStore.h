// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"
#include "core/machine/MachineStore.h"
#include "core/machine/TlsDoctor.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/TlsFixture.h"
#include "tests/unit/machine/StoreFolder.h"

namespace panel::test {

/// A store with a machine "box" that has all its files, made from a TlsFixture; to be spoilt.
class DoctorStore : public StoreFolder
{
public:
    explicit DoctorStore(const TlsFixture &tls, int port = 2376,
                         const QString &driver = QStringLiteral("virtualbox"))
        : m_tls(tls)
    {
        const QByteArray fields =
            driver == QLatin1String("none")
                ? "\"URL\":\"tcp://127.0.0.1:" + QByteArray::number(port) + "\""
                : "\"IPAddress\":\"127.0.0.1\",\"EnginePort\":" + QByteArray::number(port);
        write(box(), config(box(), driver, fields));
        put("ca.pem", "ca.pem");
        put("client.pem", "cert.pem");
        put("client-key.pem", "key.pem", true);
        put("server.pem", "server.pem");
        put("server-key.pem", "server-key.pem", true);
        QDir().mkpath(path() + QStringLiteral("/certs"));
        copy("ca.pem", path() + QStringLiteral("/certs/ca.pem"), false);
    }

    static QString box() { return QStringLiteral("box"); }
    QString file(const char *name) const { return machine(box()) + u'/' + QLatin1String(name); }

    /// Takes this file of the fixture for that one of the machine.
    void put(const char *from, const char *name, bool isKey = false) const
    {
        copy(from, file(name), isKey);
    }
    void copy(const char *from, const QString &to, bool isKey) const
    {
        overwrite(to, m_tls.contents(QLatin1String(from)));
        QFile::setPermissions(
            to, QFile::ReadOwner | QFile::WriteOwner
                    | (isKey ? QFile::Permissions() : QFile::ReadGroup | QFile::ReadOther));
    }
    void overwrite(const QString &to, const QByteArray &bytes) const
    {
        QFile::remove(to);
        QFile target(to);
        if (target.open(QIODevice::WriteOnly))
            target.write(bytes);
    }

    Machine machineNow() const { return MachineStore(path()).machine(box()).value_or(Machine()); }

    QList<Check> examine(const ExaminationOptions &options) const
    {
        return examine(machineNow(), options);
    }
    QList<Check> examine(const Machine &machine, const ExaminationOptions &options) const
    {
        return answerOf<QList<Check>>([&](QObject *requester, Handler<QList<Check>> done) {
                   examineMachine(machine, path(), requester, std::move(done), options);
               })
            .value_or(QList<Check>());
    }

private:
    const TlsFixture &m_tls;
};

inline Check checkOf(const QList<Check> &checks, const QString &id)
{
    for (const Check &check : checks) {
        if (check.id == id)
            return check;
    }
    return {QStringLiteral("none"), {}, Check::Verdict::Unknown, QStringLiteral("no check"), {}};
}

/// What is wrong with the shape of a list of checks; empty: nothing.
inline QString shapeMistake(const QList<Check> &checks)
{
    for (const Check &check : checks) {
        const bool needsFix =
            check.verdict == Check::Verdict::Fail || check.verdict == Check::Verdict::Warn;
        if (check.title.isEmpty() || check.evidence.isEmpty() || (needsFix && check.fix.isEmpty())
            || (check.verdict == Check::Verdict::Pass && !check.fix.isEmpty()))
            return check.id + QStringLiteral(": ") + check.evidence + u'|' + check.fix;
    }
    return {};
}

inline QString textOf(const Check &check)
{
    return check.id + u' ' + verdictName(check.verdict) + u' ' + check.evidence + u' ' + check.fix;
}

} // namespace panel::test
