// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/TlsDoctor.h"

#include "core/base/PlainText.h"
#include "core/base/PooledCall.h"
#include "core/machine/TlsConnectionChecks_p.h"
#include "core/machine/TlsConnectionProbe.h"
#include "core/machine/TlsFileChecks.h"

#include <QPointer>

#include <optional>

namespace panel {

namespace {

/// Files and network at the same time.
class Examination : public AnsweringCall<QList<Check>>
{
public:
    Examination(const Machine &machine, const QString &storePath, const ExaminationOptions &options,
                QObject *requester, Handler<QList<Check>> done)
        : AnsweringCall(requester, std::move(done)), m_machine(machine), m_options(options)
    {
        const QDateTime now = options.now.isValid() ? options.now : QDateTime::currentDateTimeUtc();
        m_files = new PooledCall<TlsFileFindings>(
            [machine, storePath, now] { return examineTlsFiles(machine, storePath, now); }, this,
            [this](const Result<TlsFileFindings> &findings) {
                m_fileFindings = findings.value_or(TlsFileFindings());
                finishIfComplete();
            });
        m_whyOffline = whyNotAsked(machine, options.online);
        if (m_whyOffline.isEmpty()) {
            m_network =
                new TlsConnectionProbe(*machine.endpoint, options.networkTime, this,
                                       [this](const Result<TlsConnectionFindings> &findings) {
                                           m_networkFindings =
                                               findings.value_or(TlsConnectionFindings());
                                           finishIfComplete();
                                       });
        }
    }

protected:
    void abortWork() override
    {
        delete m_files; // silently, see Call
        delete m_network;
    }

private:
    void finishIfComplete()
    {
        if (!m_fileFindings || (m_whyOffline.isEmpty() && !m_networkFindings))
            return;
        QList<Check> checks = m_fileFindings->checks;
        checks += m_networkFindings ? connectionChecks(m_machine, *m_networkFindings,
                                                       *m_fileFindings, m_options.now)
                                    : unknownConnectionChecks(m_whyOffline);
        deliver(checks);
    }

    const Machine m_machine;
    const ExaminationOptions m_options;
    QString m_whyOffline;
    QPointer<Call> m_files;
    QPointer<Call> m_network;
    std::optional<TlsFileFindings> m_fileFindings;
    std::optional<TlsConnectionFindings> m_networkFindings;
};

} // namespace

Call *examineMachine(const Machine &machine, const QString &storePath, QObject *requester,
                     Handler<QList<Check>> done, const ExaminationOptions &options)
{
    return new Examination(machine, storePath, options, requester, std::move(done));
}

} // namespace panel
