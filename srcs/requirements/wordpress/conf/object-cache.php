<?php
// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// WordPress loads this from wp-content in place of its own object cache, which
// forgets everything after each request: this one keeps it in redis.  Without
// redis it is what WordPress's own is.

defined('ABSPATH') || exit;

final class WP_Object_Cache
{
    private const SOCKET = '/run/redis/redis.sock';
    // Changed by whoever could not reach redis, seen by whoever next can.
    private const MISSED = '/tmp/redis-missed';
    private const RETRY_SECONDS = 2;

    private ?Redis $redis = null;
    /** What this request has read or written, wrapped in an array: false is a value too. */
    private array $known = [];
    private array $local_groups = [];

    public function __construct()
    {
        $missed = @filemtime(self::MISSED);
        if (!file_exists(self::SOCKET) || ($missed && $missed > time() - self::RETRY_SECONDS)) {
            return;
        }
        $this->try_redis(function () use ($missed) {
            $redis = new Redis();
            $redis->connect(self::SOCKET, 0, 0.3, null, 0, 0.5);
            $redis->auth(['wordpress', rtrim(file_get_contents('/run/secrets/redis_password'), "\n")]);
            $redis->setOption(Redis::OPT_SERIALIZER, Redis::SERIALIZER_PHP);
            // It has not heard of what was changed while it could not be reached.
            if ($missed) {
                $redis->flushDB();
                @unlink(self::MISSED);
            }
            $this->redis = $redis;
        });
    }

    public function get($key, $group = 'default', $force = false, &$found = null)
    {
        $values = $this->fetch([$key], $group, $force);
        $found = isset($values[$key]);
        return $found ? $this->copy($values[$key][0]) : false;
    }

    public function get_multiple($keys, $group = 'default', $force = false): array
    {
        $values = $this->fetch($keys, $group, $force);
        $answer = [];
        foreach ($keys as $key) {
            $answer[$key] = isset($values[$key]) ? $this->copy($values[$key][0]) : false;
        }
        return $answer;
    }

    public function set($key, $data, $group = 'default', $expire = 0, array $options = []): bool
    {
        $id = $this->id($key, $group);
        $value = [$this->copy($data)];
        $stored = true;
        if ($this->is_shared($group)) {
            if ((int) $expire > 0) {
                $options['ex'] = (int) $expire;
            }
            $stored = $this->try_redis(fn () => $this->redis->set($id, $value, $options), true);
        }
        if ($stored) {
            $this->known[$id] = $value;
        }
        return (bool) $stored;
    }

    public function add($key, $data, $group = 'default', $expire = 0): bool
    {
        if (wp_suspend_cache_addition() || isset($this->known[$this->id($key, $group)])) {
            return false;
        }
        return $this->set($key, $data, $group, $expire, $this->is_shared($group) ? ['nx'] : []);
    }

    public function replace($key, $data, $group = 'default', $expire = 0): bool
    {
        $this->get($key, $group, false, $found);
        return $found && $this->set($key, $data, $group, $expire);
    }

    public function delete($key, $group = 'default'): bool
    {
        $id = $this->id($key, $group);
        $was = isset($this->known[$id]);
        unset($this->known[$id]);
        if ($this->is_shared($group)) {
            $was = $this->try_redis(fn () => $this->redis->del($id) > 0, $was) || $was;
        }
        return $was;
    }

    public function add_to($key, $offset, $group)
    {
        $value = $this->get($key, $group, true, $found);
        if (!$found) {
            return false;
        }
        $value = max(0, (is_numeric($value) ? $value : 0) + (int) $offset);
        return $this->set($key, $value, $group) ? $value : false;
    }

    public function flush(): bool
    {
        $this->known = [];
        return !$this->redis || (bool) $this->try_redis(fn () => $this->redis->flushDB(), false);
    }

    public function flush_runtime(): bool
    {
        $this->known = [];
        return true;
    }

    public function flush_group($group): bool
    {
        $prefix = $this->id('', $group);
        $this->known = array_filter(
            $this->known,
            fn ($id) => !str_starts_with($id, $prefix),
            ARRAY_FILTER_USE_KEY
        );
        return !$this->redis || (bool) $this->try_redis(function () use ($prefix) {
            $cursor = null;
            do {
                $ids = $this->redis->scan($cursor, addcslashes($prefix, '*?[]\\') . '*', 500);
                if ($ids) {
                    $this->redis->del($ids);
                }
            } while ($cursor > 0);
            return true;
        }, false);
    }

    public function keep_local($groups): void
    {
        $this->local_groups += array_fill_keys((array) $groups, true);
    }

    /** The values that are there, each wrapped, by their keys. */
    private function fetch(array $keys, $group, bool $force): array
    {
        $shared = $this->is_shared($group);
        $found = $missing = [];
        foreach ($keys as $key) {
            $id = $this->id($key, $group);
            if (isset($this->known[$id]) && !($force && $shared)) {
                $found[$key] = $this->known[$id];
            } else {
                $missing[$key] = $id;
            }
        }
        if ($missing && $shared) {
            $values = $this->try_redis(fn () => $this->redis->mGet(array_values($missing)), []);
            foreach (array_keys($missing) as $i => $key) {
                if (is_array($values[$i] ?? null)) {
                    $found[$key] = $this->known[$missing[$key]] = $values[$i];
                }
            }
        }
        return $found;
    }

    private function try_redis(callable $work, $otherwise = null)
    {
        try {
            return $work();
        } catch (RedisException $failure) {
            $this->redis = null;
            if (time() - (int) @filemtime(self::MISSED) > 60) {
                error_log('The object cache goes on without redis: ' . $failure->getMessage());
            }
            @touch(self::MISSED);
            return $otherwise;
        }
    }

    private function is_shared($group): bool
    {
        return $this->redis && !isset($this->local_groups[$group ?: 'default']);
    }

    private function id($key, $group): string
    {
        return ($group ?: 'default') . ":$key";
    }

    private function copy($value)
    {
        return is_object($value) ? clone $value : $value;
    }
}

require '/var/www/object-cache-functions.php';
