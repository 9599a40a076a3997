// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Tr.h"
#include "core/endpoint/EndpointAddress.h"
#include "core/engine/EngineConnection.h"
#include "core/session/MachineControl.h"
#include "core/session/PortControl_p.h"
#include "core/session/Session.h"
#include "core/session/SiteAddress.h"

#include <algorithm>

namespace panel {

namespace {

using namespace std::chrono_literals;

/// Not more often than this by itself.
constexpr auto shortestPause = 2s;

/// Whether a probe could find something else there.
bool isSameMachine(const std::optional<Machine> &left, const std::optional<Machine> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return left->name == right->name && left->driver == right->driver
           && left->ipAddress == right->ipAddress && left->endpoint == right->endpoint
           && left->state == right->state;
}

/// Says why not.
class RefusedCall : public AnsweringCall<void>
{
public:
    RefusedCall(const Error &why, QObject *requester, Handler<void> done)
        : AnsweringCall(requester, std::move(done))
    {
        deliver(fail(why));
    }

protected:
    void abortWork() override {}
};

/// Tells the control what came of a change, and then whoever asked for it.
class RuleChangeCall : public AnsweringCall<void>
{
public:
    using Told = std::function<void(const Result<VirtualBoxVm> &)>;

    RuleChangeCall(const RuleChangeTarget &target, const QList<RuleStep> &steps,
                   PortControl *control, Told told, QObject *requester, Handler<void> done)
        : AnsweringCall(requester, std::move(done)), m_control(control), m_told(std::move(told))
    {
        m_call = changeRules(target, steps, this, [this](const Result<VirtualBoxVm> &vm) {
            tell(vm);
            if (vm)
                deliver({});
            else
                deliver(fail(vm.error()));
        });
    }

protected:
    void abortWork() override
    {
        delete m_call;
        tell(fail(Error::Kind::Cancelled, {}));
    }

private:
    void tell(const Result<VirtualBoxVm> &vm)
    {
        if (m_control)
            m_told(vm);
    }

    QPointer<PortControl> m_control;
    Told m_told;
    QPointer<Call> m_call;
};

} // namespace

PortControl::Private::Private(Session *session_, ProcessLauncher *launcher_,
                              VirtualBox *virtualBox_)
    : session(session_), launcher(launcher_), virtualBox(virtualBox_)
{
    next.setSingleShot(true);
    telling.setSingleShot(true);
    telling.setInterval(0);
}

void PortControl::Private::watchSession(PortControl *control)
{
    q = control;
    QObject::connect(&next, &QTimer::timeout, q, [this] { start(); });
    QObject::connect(&telling, &QTimer::timeout, q, &PortControl::changed);
    QObject::connect(session, &Session::machinesChanged, q, [this] {
        if (!isSameMachine(machine, session->currentMachine()))
            onChange();
    });
    QObject::connect(session, &Session::connectionChanged, q, [this] { onChange(); });
    QObject::connect(session, &Session::projectChanged, q, [this] { onChange(); });
    // The rules are compared with the project's file only.
    QObject::connect(session, &Session::servicesChanged, q, [this] { schedule(); });
    QObject::connect(session, &Session::servicesKnownChanged, q, [this] { onChange(); });
}

bool PortControl::Private::hasRules() const
{
    const auto current = session->currentMachine();
    return current && current->driver == u"virtualbox";
}

void PortControl::Private::onChange()
{
    const auto current = session->currentMachine();
    const bool isOther = (machine && (!current || current->name != machine->name))
                         || (!projectFile.isEmpty() && projectFile != session->projectFile());
    if (isOther)
        reset();
    // What asks an engine must not survive it.
    const bool lostEngine = isProbing && engine != session->engine();
    compare();
    if (lostEngine)
        start();
    else
        schedule();
}

void PortControl::Private::reset()
{
    delete probe;
    delete vmCall;
    machine.reset();
    projectFile.clear();
    vm.reset();
    differences.clear();
    isProbing = false;
    probedAt = {};
    sinceStart.invalidate();
    tell();
}

void PortControl::Private::schedule()
{
    if (!isWatched)
        return;
    if (isProbing) {
        isStale = true;
        return;
    }
    if (next.isActive())
        return;
    const auto passed = sinceStart.isValid() ? std::chrono::milliseconds(sinceStart.elapsed())
                                             : std::chrono::milliseconds(shortestPause);
    next.start(std::max(0ms, std::chrono::milliseconds(shortestPause) - passed));
}

void PortControl::Private::start()
{
    next.stop();
    delete vmCall;
    machine = session->currentMachine();
    projectFile = session->projectFile();
    engine = session->engine();
    isProbing = true;
    isStale = false;
    sinceStart.start();
    if (!hasRules()) {
        vm.reset();
        differences.clear();
        walk();
        return;
    }
    // The paths can be seen while VirtualBox is asked.
    replaceProbe();
    vmCall = virtualBox->vm(machine->name, q, [this](const Result<VirtualBoxVm> &answer) {
        setVm(answer);
        walk();
    });
}

void PortControl::Private::setVm(const Result<VirtualBoxVm> &answer)
{
    vm = answer;
    compare();
    tell();
}

void PortControl::Private::compare()
{
    const auto project = session->project();
    QList<RuleDifference> now;
    if (vm && *vm && project && *project)
        now = compareRules(**project, **vm, hostPortPolicy());
    if (now == differences)
        return;
    differences = now;
    tell();
}

void PortControl::Private::replaceProbe()
{
    delete probe;
    PathProbeTarget target;
    PathFacts &facts = target.facts;
    if (machine) {
        facts.driver = machine->driver;
        facts.machineAddress =
            machine->endpoint ? machine->endpoint->url.host() : machine->ipAddress;
    } else if (const auto entry = session->currentEndpoint(); entry && entry->endpoint) {
        facts.driver = QStringLiteral("none");
        facts.machineAddress = portHost(*entry->endpoint);
    }
    facts.vm = vm;
    facts.services = session->services().services();
    facts.isEngineThere = session->connectionState() == Session::ConnectionState::Connected
                          && session->areServicesKnown();
    if (!facts.isEngineThere)
        facts.whyNoEngine =
            session->connectionState() == Session::ConnectionState::Lost
                ? Tr::tr("the engine cannot be asked: %1").arg(session->connectionError().message)
                : Tr::tr("the engine was not asked yet");
    target.engine = facts.isEngineThere ? session->engine() : nullptr;
    target.launcher = launcher;
    for (const Service &service : std::as_const(facts.services)) {
        const QString host = QUrl(service.definition.labels.value(siteLabel)).host();
        if (!host.isEmpty())
            target.siteNames.insert(service.name, host);
    }
    probe = new PathProbe(std::move(target), q);
    tell();
}

void PortControl::Private::walk()
{
    replaceProbe();
    QObject::connect(probe, &PathProbe::hopChanged, q, [this] { tell(); });
    QObject::connect(probe, &PathProbe::finished, q, [this] {
        isProbing = false;
        probedAt = QDateTime::currentDateTimeUtc();
        if (std::exchange(isStale, false))
            schedule();
        tell();
    });
    probe->start();
}

void PortControl::Private::tell()
{
    if (!telling.isActive())
        telling.start();
}

Call *PortControl::Private::change(const QList<RuleStep> &steps, QObject *requester,
                                   Handler<void> done)
{
    const auto current = session->currentMachine();
    if (!current || !hasRules()) {
        return new RefusedCall(
            {Error::Kind::Conflict,
             current ? Tr::tr("The machine “%1” has no NAT rules.").arg(current->name)
                     : Tr::tr("No machine is chosen."),
             {},
             {}},
            requester, std::move(done));
    }
    if (const MachineTask *task = session->machineControl()->runningTask(current->name)) {
        return new RefusedCall(
            {Error::Kind::Conflict,
             Tr::tr("“%1” is under way, and may need the rules of the VM.").arg(task->title()),
             Tr::tr("Wait until it is done, then change the rule."),
             {}},
            requester, std::move(done));
    }
    RuleChangeTarget target{virtualBox, machine.value_or(*current), {}};
    if (vm && *vm)
        target.uuid = (*vm)->uuid;
    return new RuleChangeCall(
        target, steps, q,
        [this](const Result<VirtualBoxVm> &changed) {
            if (changed)
                setVm(*changed);
            start();
        },
        requester, std::move(done));
}

PortControl::PortControl(std::unique_ptr<Private> d_, QObject *parent)
    : QObject(parent), d(std::move(d_))
{
    d->watchSession(this);
}

PortControl::~PortControl()
{
    delete d->probe;
    delete d->vmCall;
}

QList<PortPath> PortControl::paths() const
{
    return d->probe ? d->probe->paths() : QList<PortPath>();
}

bool PortControl::isProbing() const
{
    return d->isProbing;
}

QDateTime PortControl::probedAt() const
{
    return d->probedAt;
}

void PortControl::probe()
{
    d->start();
}

void PortControl::setWatched(bool watched)
{
    if (watched == d->isWatched)
        return;
    d->isWatched = watched;
    if (watched)
        d->schedule();
    else
        d->next.stop();
}

bool PortControl::hasRules() const
{
    return d->hasRules();
}

std::optional<Result<VirtualBoxVm>> PortControl::vm() const
{
    return d->vm;
}

QList<RuleDifference> PortControl::differences() const
{
    return d->differences;
}

Call *PortControl::addRule(const PortForward &rule, QObject *requester, Handler<void> done)
{
    return d->change(
        {[rule](VirtualBox &box, const QString &vm, QObject *to, Handler<VirtualBoxVm> then) {
            return box.addRule(vm, rule, to, std::move(then));
        }},
        requester, std::move(done));
}

Call *PortControl::changeRule(const PortForward &from, const PortForward &to, QObject *requester,
                              Handler<void> done)
{
    return d->change({[from, to](VirtualBox &box, const QString &vm, QObject *asker,
                                 Handler<VirtualBoxVm> then) {
                         return box.changeRule(vm, from, to, asker, std::move(then));
                     }},
                     requester, std::move(done));
}

Call *PortControl::removeRule(const PortForward &rule, QObject *requester, Handler<void> done)
{
    return d->change(
        {[rule](VirtualBox &box, const QString &vm, QObject *to, Handler<VirtualBoxVm> then) {
            return box.removeRule(vm, rule, to, std::move(then));
        }},
        requester, std::move(done));
}

Call *PortControl::apply(const QList<RuleDifference> &differences, QObject *requester,
                         Handler<void> done)
{
    QList<RuleStep> steps;
    for (const RuleDifference &difference : differences) {
        steps.append([difference](VirtualBox &box, const QString &vm, QObject *to,
                                  Handler<VirtualBoxVm> then) {
            const auto &present = difference.present;
            const auto &wanted = difference.wanted;
            if (present && wanted)
                return box.changeRule(vm, *present, *wanted, to, std::move(then));
            if (wanted)
                return box.addRule(vm, *wanted, to, std::move(then));
            if (present)
                return box.removeRule(vm, *present, to, std::move(then));
            return box.vm(vm, to, std::move(then)); // nothing to do but to look
        });
    }
    return d->change(steps, requester, std::move(done));
}

Call *PortControl::listeners(QObject *requester, Handler<QList<HostListener>> done)
{
    return listHostListeners(d->launcher, requester, std::move(done));
}

} // namespace panel
