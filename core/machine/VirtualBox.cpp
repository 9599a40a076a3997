// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/VirtualBox.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/machine/VirtualBoxFailure.h"
#include "core/machine/VirtualBoxTool.h"
#include "core/machine/VirtualBoxWork.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimer>

namespace panel {

namespace {

/// What the asker holds: dies with it, and leaves the work to the VirtualBox.
class VmCall : public AnsweringCall<VirtualBoxVm>
{
public:
    VmCall(const QString &vm, QObject *requester, Handler<VirtualBoxVm> done)
        : AnsweringCall(requester, std::move(done))
    {
        m_time.setSingleShot(true);
        connect(&m_time, &QTimer::timeout, this, [this, vm] {
            leave();
            deliver(fail(virtualBoxTimedOut(vm)));
        });
    }
    ~VmCall() override { leave(); }

    void refuse(const Error &error) { deliver(fail(error)); }

    void wait(VirtualBoxWork *work, std::chrono::milliseconds time)
    {
        m_work = work;
        m_time.start(time);
        work->done = [this](const Result<VirtualBoxVm> &outcome) {
            m_time.stop();
            deliver(outcome);
        };
    }

private:
    void abortWork() override { leave(); }

    void leave()
    {
        m_time.stop();
        if (m_work)
            m_work->abandon();
        m_work.clear();
    }

    QTimer m_time;
    QPointer<VirtualBoxWork> m_work;
};

class VersionCall : public AnsweringCall<QString>
{
public:
    VersionCall(const VirtualBoxTool &tool, std::chrono::milliseconds time, QObject *requester,
                Handler<QString> done)
        : AnsweringCall(requester, std::move(done))
    {
        m_run = tool.run({QStringLiteral("--version")}, QStringLiteral("--version"), time, this,
                         [this](const Result<QByteArray> &output) { answer(output); });
    }

private:
    void abortWork() override { delete m_run; }

    void answer(const Result<QByteArray> &output)
    {
        if (!output) {
            deliver(fail(output.error()));
            return;
        }
        static const QRegularExpression line(QStringLiteral("^([0-9]+\\.[0-9]+\\.[0-9]+)\\S*\\r?$"),
                                             QRegularExpression::MultilineOption);
        QString found;
        // Warnings come first.
        for (auto it = line.globalMatch(QString::fromUtf8(*output)); it.hasNext();)
            found = it.next().captured(1);
        if (found.isEmpty())
            deliver(fail(Error::Kind::BadAnswer, Tr::tr("VBoxManage did not tell its version."),
                         Tr::tr("See what “VBoxManage --version” says in a terminal."),
                         plainText(*output).left(2000)));
        else
            deliver(found);
    }

    QPointer<Call> m_run;
};

Error lockedRule()
{
    return {Error::Kind::Conflict,
            Tr::tr("The rule “ssh” is docker-machine's own way into the machine."),
            Tr::tr("It stays as it is: without it the machine could not be managed any more."),
            {}};
}

} // namespace

class VirtualBox::Private
{
public:
    Private(VirtualBox *q_, ProcessLauncher *launcher, Finder finder)
        : q(q_), tool(launcher, std::move(finder))
    {
    }

    Call *begin(const QString &vm, const PortForward *removed, const PortForward *added,
                QObject *requester, Handler<VirtualBoxVm> done)
    {
        auto *call = new VmCall(vm, requester, std::move(done));
        if (const Result<void> name = checkVmName(vm); !name) {
            call->refuse(name.error());
            return call;
        }
        if ((removed && isLockedRule(*removed)) || (added && isLockedRule(*added))) {
            call->refuse(lockedRule());
            return call;
        }
        if (removed && removed->name.startsWith(u'-')) {
            call->refuse({Error::Kind::InvalidInput,
                          Tr::tr("The rule “%1” has the name of an option: VBoxManage cannot be "
                                 "told to remove it.")
                              .arg(elided(plainLine(removed->name), 60)),
                          Tr::tr("Remove it in VirtualBox's window."),
                          {}});
            return call;
        }
        // What is wrong whatever the VM has is said without asking it.
        if (const Result<void> valid = added ? checkPortForward(*added, {}) : Result<void>();
            !valid) {
            call->refuse(valid.error());
            return call;
        }
        auto *work = new VirtualBoxWork(tool, vm, removed ? std::optional(*removed) : std::nullopt,
                                        added ? std::optional(*added) : std::nullopt, deadline, q);
        call->wait(work, deadline);
        QObject::connect(work, &VirtualBoxWork::ended, q, [this, work] { onEnded(work); });
        QList<VirtualBoxWork *> &queue = queues[vm];
        queue.append(work);
        if (queue.size() == 1)
            work->start();
        return call;
    }

    void onEnded(VirtualBoxWork *work)
    {
        const auto queue = queues.find(work->vm());
        const bool wasFirst = queue->constFirst() == work;
        queue->removeOne(work);
        work->deleteLater();
        if (queue->isEmpty())
            queues.erase(queue);
        else if (wasFirst)
            queue->constFirst()->start();
    }

    VirtualBox *q;
    const VirtualBoxTool tool;
    std::chrono::milliseconds deadline{30'000};
    QHash<QString, QList<VirtualBoxWork *>> queues; // by VM; the first is under way
};

VirtualBox::VirtualBox(ProcessLauncher *launcher, QObject *parent, Finder finder)
    : QObject(parent), d(std::make_unique<Private>(this, launcher, std::move(finder)))
{
}

VirtualBox::~VirtualBox()
{
    // Calls that outlive us must not hear of works that end with us, nor reach for them.
    const QHash<QString, QList<VirtualBoxWork *>> queues = std::exchange(d->queues, {});
    for (const QList<VirtualBoxWork *> &queue : queues)
        qDeleteAll(queue);
}

void VirtualBox::setDeadline(std::chrono::milliseconds deadline)
{
    d->deadline = deadline;
}

Call *VirtualBox::version(QObject *requester, Handler<QString> done)
{
    return new VersionCall(d->tool, d->deadline, requester, std::move(done));
}

Call *VirtualBox::vm(const QString &name, QObject *requester, Handler<VirtualBoxVm> done)
{
    return d->begin(name, nullptr, nullptr, requester, std::move(done));
}

Call *VirtualBox::addRule(const QString &vm, const PortForward &rule, QObject *requester,
                          Handler<VirtualBoxVm> done)
{
    return d->begin(vm, nullptr, &rule, requester, std::move(done));
}

Call *VirtualBox::removeRule(const QString &vm, const PortForward &rule, QObject *requester,
                             Handler<VirtualBoxVm> done)
{
    return d->begin(vm, &rule, nullptr, requester, std::move(done));
}

Call *VirtualBox::changeRule(const QString &vm, const PortForward &from, const PortForward &to,
                             QObject *requester, Handler<VirtualBoxVm> done)
{
    return d->begin(vm, &from, &to, requester, std::move(done));
}

} // namespace panel
